import { HttpEvent, HttpHandlerFn, HttpRequest } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { catchError, from, Observable, switchMap, throwError } from 'rxjs';
import { Session } from '../auth/session';
import { ProblemError, toProblem } from '../errors/problem-error';
import { IS_OPEN } from './request-context';

/** 401 that says something about the request's own content, not about the session. */
const NOT_ABOUT_THE_SESSION = new Set(['BAD_CREDENTIALS', 'OTP_REQUIRED', 'OTP_WRONG']);

/**
 * Signs requests to the API, turns every failure into a `ProblemError`, and repeats a request once when its token was
 * refused and a new one could be had.
 */
export function apiInterceptor(request: HttpRequest<unknown>, next: HttpHandlerFn): Observable<HttpEvent<unknown>> {
  if (!request.url.startsWith('/api/')) {
    return next(request);
  }
  // Looked up late: the session itself makes requests.
  const injector = inject(Injector);
  const send = (token: string | null) =>
    next(token ? request.clone({ setHeaders: { Authorization: `Bearer ${token}` } }) : request).pipe(
      catchError((error: unknown) => throwError(() => toProblem(error))),
    );
  if (request.context.get(IS_OPEN)) {
    return send(null);
  }
  const session = injector.get(Session);
  const used = session.bearer();
  return send(used).pipe(
    catchError((problem: ProblemError) => {
      if (problem.status === 403) {
        hearOfRights(session, problem);
      }
      if (problem.status !== 401 || NOT_ABOUT_THE_SESSION.has(problem.code)) {
        return throwError(() => problem);
      }
      return from(session.renewed(used)).pipe(switchMap((token) => (token ? send(token) : throwError(() => problem))));
    }),
  );
}

/** A refusal tells that the page knows the rights of a moment ago. */
function hearOfRights(session: Session, problem: ProblemError): void {
  if (problem.code === 'PASSWORD_CHANGE_REQUIRED') {
    session.mustChangePassword();
  } else if (problem.code === 'FORBIDDEN') {
    void session.refreshRights();
  }
}
