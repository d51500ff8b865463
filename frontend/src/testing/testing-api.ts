import { HttpErrorResponse, HttpEvent, HttpInterceptorFn, HttpRequest, HttpResponse } from '@angular/common/http';
import { delay, from, Observable, of, switchMap, throwError } from 'rxjs';
import { FieldProblem } from '../app/api/models';

/** A request as it reached the API. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly body: unknown;
}

type Answer = unknown;
type Answering = (sent: Sent, match: RegExpExecArray) => Answer;

/** A refusal in the form of the API. */
export class Refusal {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly errors: readonly FieldProblem[] = [],
  ) {}
}

/**
 * The platform's API for tests of pages: answers by rules, the latest that fits first, and remembers what was sent. A
 * request without a rule fails the test that made it.
 */
export class TestingApi {
  readonly sent: Sent[] = [];
  private readonly rules: { method: string; url: RegExp; answer: Answering }[] = [];

  /** @param url a whole path, or a pattern whose groups the answer gets */
  on(method: string, url: string | RegExp, answer: Answer | Answering): this {
    const pattern = typeof url === 'string' ? new RegExp(`^${url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : url;
    this.rules.unshift({
      method,
      url: pattern,
      answer: typeof answer === 'function' ? (answer as Answering) : () => answer,
    });
    return this;
  }

  /** What a rule answers, without a request. @returns undefined when there is no rule */
  lookUp(method: string, url: string): unknown {
    for (const rule of this.rules) {
      const match = rule.method === method ? rule.url.exec(url) : null;
      if (match) {
        return rule.answer({ method, url, params: {}, body: null }, match);
      }
    }
    return undefined;
  }

  /** What was sent to change something, in order: with a method other than GET, and no question for a verdict. */
  changes(): Sent[] {
    return this.sent.filter(({ method, url }) => method !== 'GET' && !url.endsWith('/verdict'));
  }

  readonly interceptor: HttpInterceptorFn = (request) => this.answer(request);

  private answer(request: HttpRequest<unknown>): Observable<HttpEvent<unknown>> {
    const params = Object.fromEntries(request.params.keys().map((key) => [key, request.params.get(key) ?? '']));
    const sent = { method: request.method, url: request.url, params, body: request.body };
    this.sent.push(sent);
    for (const rule of this.rules) {
      const match = rule.method === request.method ? rule.url.exec(request.url) : null;
      if (match) {
        // Never in the same turn: a real answer is not there at once either.
        return from(Promise.resolve(rule.answer(sent, match))).pipe(
          delay(0),
          switchMap((body) => (body instanceof Refusal ? refuse(request, body) : of(new HttpResponse({ body })))),
        );
      }
    }
    throw new Error(`no answer for ${request.method} ${request.url}`);
  }
}

function refuse(request: HttpRequest<unknown>, { status, code, detail, errors }: Refusal): Observable<never> {
  const error = { type: 'about:blank', title: code, status, detail, code, requestId: 'REQ-1', errors };
  return throwError(() => new HttpErrorResponse({ status, error, url: request.url }));
}
