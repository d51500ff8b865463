import { HttpErrorResponse, HttpHeaders } from '@angular/common/http';
import { toProblem } from './problem-error';

describe('toProblem', () => {
  it('reads a problem document and when to try again', () => {
    const body = {
      code: 'TOO_MANY_ATTEMPTS',
      title: 'Too many attempts',
      detail: 'Wait.',
      requestId: 'r1',
      errors: [],
    };
    const headers = new HttpHeaders({ 'Retry-After': '8' });
    const problem = toProblem(new HttpErrorResponse({ status: 429, error: body, headers }));
    expect(problem).toMatchObject({ status: 429, code: 'TOO_MANY_ATTEMPTS', requestId: 'r1', retryAfter: 8 });
  });

  it('reads a problem document that came as text, as to a request whose good answer is empty', () => {
    const body = { code: 'CONTAINER_STATE', title: 'Not now', detail: 'It runs.', requestId: 'r1', errors: [] };
    const problem = toProblem(new HttpErrorResponse({ status: 409, error: JSON.stringify(body) }));
    expect(problem).toMatchObject({ code: 'CONTAINER_STATE', detail: 'It runs.', requestId: 'r1' });
    expect(toProblem(new HttpErrorResponse({ status: 500, error: '{broken' })).code).toBe('UNKNOWN');
  });

  it('finds the sentence about a field', () => {
    const errors = [{ field: 'name', message: 'The name is taken.' }];
    const body = { code: 'VALIDATION_FAILED', title: 'x', detail: 'x', errors };
    const problem = toProblem(new HttpErrorResponse({ status: 400, error: body }));
    expect(problem.of('name')).toBe('The name is taken.');
    expect(problem.of('image')).toBeNull();
  });

  it('says so when no answer came, and when the answer was none of ours', () => {
    expect(toProblem(new HttpErrorResponse({ status: 0 })).code).toBe('UNREACHABLE');
    const page = new HttpErrorResponse({
      status: 502,
      error: '<html>',
      headers: new HttpHeaders({ 'X-Request-Id': 'r2' }),
    });
    expect(toProblem(page)).toMatchObject({ code: 'UNKNOWN', status: 502, requestId: 'r2' });
  });
});
