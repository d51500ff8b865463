import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { ProblemError } from '../errors/problem-error';
import { apiInterceptor } from '../http/api-interceptor';
import { Session } from './session';

const USER = { id: 'u', username: 'mara', roles: ['admin'], disabled: false, createdAt: '2026-01-01T00:00:00Z' };
const UNAUTHORISED = { status: 401, statusText: 'Unauthorized' };
const problem = (code: string) => ({
  type: '',
  title: code,
  status: 401,
  detail: code,
  code,
  requestId: 'r1',
  errors: [],
});

describe('Session', () => {
  let session: Session;
  let http: HttpClient;
  let backend: HttpTestingController;

  beforeEach(() => {
    vi.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([apiInterceptor])), provideHttpClientTesting()],
    });
    session = TestBed.inject(Session);
    http = TestBed.inject(HttpClient);
    backend = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    document.cookie = 'dcp_signed_in=; Path=/; Max-Age=0';
    vi.useRealTimers();
    backend.verify();
  });

  const settle = () => vi.advanceTimersByTimeAsync(0);
  const answer = async (url: string, body: object | null, token?: string) => {
    const request = backend.expectOne(url);
    if (token !== undefined) {
      expect(request.request.headers.get('Authorization')).toBe(`Bearer ${token}`);
    }
    request.flush(body);
    await settle();
  };
  const refuse = async (url: string, code: string) => {
    backend.expectOne(url).flush(problem(code), UNAUTHORISED);
    await settle();
  };
  const signIn = async (token = 't1') => {
    const done = session.signIn({ username: 'mara', password: 'secret' });
    await answer('/api/v1/auth/login', { accessToken: token, expiresIn: 300, user: USER });
    await answer('/api/v1/auth/me', { user: USER, permissions: [] }, token);
    await done;
  };
  const get = () => {
    const outcome = { value: undefined as unknown, error: undefined as ProblemError | undefined };
    firstValueFrom(http.get('/api/v1/things')).then(
      (value) => (outcome.value = value),
      (error: ProblemError) => (outcome.error = error),
    );
    return outcome;
  };

  it('asks for no session where nobody ever signed in', async () => {
    await session.resume();
    expect(session.state()).toBe('anonymous');
  });

  it('takes up the session of the cookie at start', async () => {
    document.cookie = 'dcp_signed_in=1; Path=/';
    const done = session.resume();
    await answer('/api/v1/auth/refresh', { accessToken: 't2', expiresIn: 300, user: USER });
    await answer('/api/v1/auth/me', { user: USER, permissions: [] }, 't2');
    await done;
    expect(session.state()).toBe('active');
    expect(session.user()?.username).toBe('mara');
  });

  it('keeps nothing that a script could read', async () => {
    await signIn('very-secret-token');
    expect(JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie).not.toContain('very-secret-token');
  });

  it('renews once for many requests whose token was refused, and repeats them', async () => {
    await signIn();
    const outcomes = [get(), get()];
    for (const request of backend.match('/api/v1/things')) {
      request.flush(problem('NOT_AUTHENTICATED'), UNAUTHORISED);
    }
    await settle();
    await answer('/api/v1/auth/refresh', { accessToken: 't2', expiresIn: 300, user: USER });
    for (const request of backend.match('/api/v1/things')) {
      expect(request.request.headers.get('Authorization')).toBe('Bearer t2');
      request.flush({ ok: true });
    }
    await settle();
    expect(outcomes.map((outcome) => outcome.value)).toEqual([{ ok: true }, { ok: true }]);
  });

  it('renews before the token expires', async () => {
    await signIn();
    await vi.advanceTimersByTimeAsync(269_000);
    backend.expectNone('/api/v1/auth/refresh');
    await vi.advanceTimersByTimeAsync(1_000);
    await answer('/api/v1/auth/refresh', { accessToken: 't2', expiresIn: 300, user: USER });
    expect(session.bearer()).toBe('t2');
    await answer('/api/v1/auth/me', { user: USER, permissions: [] }, 't2');
  });

  it('holds a request while the person signs in again, then repeats it', async () => {
    await signIn();
    const outcome = get();
    await refuse('/api/v1/things', 'SESSION_ENDED');
    await refuse('/api/v1/auth/refresh', 'SESSION_ENDED');
    expect(session.state()).toBe('expired');
    expect(outcome.error).toBeUndefined();

    await signIn('t3');
    await answer('/api/v1/things', { ok: true }, 't3');
    expect(outcome.value).toEqual({ ok: true });
  });

  it('lets the request fail when the person gives up', async () => {
    await signIn();
    const outcome = get();
    await refuse('/api/v1/things', 'SESSION_ENDED');
    await refuse('/api/v1/auth/refresh', 'SESSION_ENDED');
    session.giveUp();
    await settle();
    expect(outcome.error?.code).toBe('SESSION_ENDED');
    expect(session.state()).toBe('anonymous');
  });

  it('does not take a wrong password for an ended session', async () => {
    await signIn();
    const outcome = get();
    await refuse('/api/v1/things', 'BAD_CREDENTIALS');
    expect(outcome.error?.code).toBe('BAD_CREDENTIALS');
    expect(outcome.error?.requestId).toBe('r1');
    expect(session.state()).toBe('active');
  });

  it('stays signed in while the platform is away', async () => {
    await signIn();
    await vi.advanceTimersByTimeAsync(270_000);
    backend.expectOne('/api/v1/auth/refresh').error(new ProgressEvent('error'));
    await settle();
    expect(session.state()).toBe('active');
    await vi.advanceTimersByTimeAsync(5_000);
    await answer('/api/v1/auth/refresh', { accessToken: 't2', expiresIn: 300, user: USER });
    expect(session.bearer()).toBe('t2');
    await answer('/api/v1/auth/me', { user: USER, permissions: [] }, 't2');
  });

  it('reads the rights again when a request is refused, and is the same while they are', async () => {
    await signIn();
    const before = session.me();
    const outcome = get();
    backend.expectOne('/api/v1/things').flush(problem('FORBIDDEN'), { status: 403, statusText: 'Forbidden' });
    await settle();
    expect(outcome.error?.code).toBe('FORBIDDEN');
    await answer('/api/v1/auth/me', { user: USER, permissions: [] });
    expect(session.me()).toBe(before);
  });

  it('leaves nothing to read when somebody signs out in another tab', async () => {
    vi.useRealTimers();
    const tab = new BroadcastChannel('dcp.session');
    const done = session.signIn({ username: 'mara', password: 'secret' });
    backend.expectOne('/api/v1/auth/login').flush({ accessToken: 't1', expiresIn: 300, user: USER });
    await vi.waitFor(() => backend.expectOne('/api/v1/auth/me').flush({ user: USER, permissions: [] }));
    await done;
    tab.postMessage('signed-out');
    await vi.waitFor(() => expect(session.state()).toBe('anonymous'));
    expect(session.bearer()).toBeNull();
    expect(session.me()).toBeNull();
    tab.close();
  });

  it('knows at once that the password must be changed', async () => {
    await signIn();
    get();
    backend
      .expectOne('/api/v1/things')
      .flush(problem('PASSWORD_CHANGE_REQUIRED'), { status: 403, statusText: 'Forbidden' });
    await settle();
    expect(session.user()?.mustChangePassword).toBe(true);
  });
});
