import { HttpErrorResponse } from '@angular/common/http';
import { FieldProblem, Problem } from '../../api/models';

/** A failed request in the words of the API (RFC 9457), or in ours when no answer came. */
export class ProblemError extends Error {
  constructor(
    /** The HTTP status; 0 when no answer came. */
    readonly status: number,
    /** A constant to branch on; `UNREACHABLE` when no answer came, `UNKNOWN` when it was no problem document. */
    readonly code: string,
    readonly title: string,
    readonly detail: string | null,
    readonly requestId: string | null,
    readonly errors: readonly FieldProblem[] = [],
    /** Seconds to wait before the next try, when the platform said so. */
    readonly retryAfter: number | null = null,
  ) {
    super(detail ? `${title}: ${detail}` : title);
    this.name = 'ProblemError';
  }

  /** The sentence about one field of the request's body, if there is one. */
  of(field: string): string | null {
    return this.errors.find((error) => error.field === field)?.message ?? null;
  }
}

/** Anything that was thrown, as a problem. */
export function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) {
    return error;
  }
  if (error instanceof HttpErrorResponse) {
    return fromResponse(error);
  }
  if (error instanceof Error && error.cause instanceof Error) {
    return toProblem(error.cause);
  }
  return new ProblemError(
    -1,
    'CONSOLE',
    'Something went wrong in the console',
    error instanceof Error ? error.message : String(error),
    null,
  );
}

function fromResponse(response: HttpErrorResponse): ProblemError {
  if (response.status === 0) {
    return new ProblemError(
      0,
      'UNREACHABLE',
      'The platform does not answer',
      'It may be restarting, or the connection is down.',
      null,
    );
  }
  const retryAfter = Number(response.headers.get('Retry-After')) || null;
  const body = parsed(response.error);
  if (isProblem(body)) {
    const requestId = body.requestId ?? response.headers.get('X-Request-Id');
    return new ProblemError(
      response.status,
      body.code,
      body.title,
      body.detail,
      requestId,
      body.errors ?? [],
      retryAfter,
    );
  }
  const title =
    response.status >= 502 && response.status <= 504 ? 'The platform does not answer' : 'The request failed';
  const detail = `The answer was HTTP ${response.status}.`;
  return new ProblemError(
    response.status,
    'UNKNOWN',
    title,
    detail,
    response.headers.get('X-Request-Id'),
    [],
    retryAfter,
  );
}

/** Calls whose good answer has no body are made for text: then a bad answer comes as text too. */
function parsed(body: unknown): unknown {
  if (typeof body !== 'string' || !body.startsWith('{')) {
    return body;
  }
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function isProblem(body: unknown): body is Partial<Problem> & Pick<Problem, 'code' | 'title' | 'detail'> {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body;
}
