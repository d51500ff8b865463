import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { apiInterceptor } from '../../core/http/api-interceptor';
import { provideTexts } from '../../i18n/texts';
import { Login } from './login';

const USER = { id: 'u', username: 'mara', roles: [], disabled: false, createdAt: '2026-01-01T00:00:00Z' };

describe('Login', () => {
  let fixture: ComponentFixture<Login>;
  let backend: HttpTestingController;
  let host: HTMLElement;
  let visited: string[];
  let passedOn: unknown;

  beforeEach(async () => {
    vi.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        provideRouter([]),
        provideTexts(),
      ],
    });
    fixture = TestBed.createComponent(Login);
    backend = TestBed.inject(HttpTestingController);
    visited = [];
    vi.spyOn(TestBed.inject(Router), 'navigateByUrl').mockImplementation((url, extras) => {
      visited.push(String(url));
      passedOn = extras?.info;
      return Promise.resolve(true);
    });
    host = fixture.nativeElement as HTMLElement;
    await settle();
    backend.expectOne('/health/ready').flush('{}');
    await settle();
  });

  afterEach(() => {
    document.cookie = 'dcp_signed_in=; Path=/; Max-Age=0';
    vi.useRealTimers();
  });

  const settle = async (ms = 0) => {
    await vi.advanceTimersByTimeAsync(ms);
    fixture.detectChanges();
  };
  const type = (name: string, value: string) => {
    const field = host.querySelector<HTMLInputElement>(`input[name=${name}]`)!;
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const submit = async () => {
    host.querySelector('form')!.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };
  const button = () => host.querySelector<HTMLButtonElement>('button[type=submit]')!;
  const refuse = async (status: number, code: string, headers = {}) => {
    const body = { code, title: `title of ${code}`, detail: 'detail', requestId: '01JD9K7M4T', errors: [] };
    backend.expectOne('/api/v1/auth/login').flush(body, { status, statusText: 'x', headers });
    await settle();
  };
  const accept = async (user: object = USER) => {
    backend.expectOne('/api/v1/auth/login').flush({ accessToken: 't', expiresIn: 300, user });
    await settle();
    backend.expectOne('/api/v1/auth/me').flush({ user, permissions: [] });
    await settle();
  };

  it('asks for what is missing before it asks the platform', async () => {
    await submit();
    backend.expectNone('/api/v1/auth/login');
    expect(host.textContent).toContain('Type your user name.');
    expect(host.textContent).toContain('Type the password.');
  });

  it('shows why it was refused, with the id of the request', async () => {
    type('username', 'mara');
    type('password', 'wrong');
    await submit();
    await refuse(401, 'BAD_CREDENTIALS');
    const note = host.querySelector('[role=alert]');
    expect(note?.textContent).toContain('title of BAD_CREDENTIALS');
    expect(note?.textContent).toContain('01JD9K7M4T');
    expect(document.activeElement?.getAttribute('name')).not.toBe('username');
  });

  it('waits as long as the platform says and counts down', async () => {
    type('username', 'mara');
    type('password', 'wrong');
    await submit();
    await refuse(429, 'TOO_MANY_ATTEMPTS', { 'Retry-After': '8' });
    expect(button().disabled).toBe(true);
    expect(button().textContent).toContain('8 s');
    await settle(3_000);
    expect(button().textContent).toContain('5 s');
    await settle(5_000);
    expect(button().disabled).toBe(false);
  });

  it.each([
    ['/containers?server=s1', '/containers?server=s1'],
    [undefined, '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['https://evil.example', '/'],
  ])('leads from %s to %s', async (to, target) => {
    fixture.componentRef.setInput('to', to);
    type('username', ' mara ');
    type('password', 'secret');
    await submit();
    await accept();
    expect(visited).toEqual([target]);
  });

  it('tells that Caps Lock is on', async () => {
    const field = host.querySelector<HTMLInputElement>('input[name=password]')!;
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'A', modifierCapsLock: true }));
    await settle();
    expect(host.textContent).toContain('Caps Lock is on');
  });

  it('shows the password on demand', async () => {
    const field = host.querySelector<HTMLInputElement>('input[name=password]')!;
    host.querySelector<HTMLButtonElement>('ui-password-reveal button')!.click();
    await settle();
    expect(field.type).toBe('text');
  });

  describe('with a second factor', () => {
    beforeEach(async () => {
      type('username', 'mara');
      type('password', 'secret');
      await submit();
      await refuse(401, 'OTP_REQUIRED');
    });

    it('asks for the code next, without a word of failure', () => {
      expect(host.textContent).toContain('Second factor');
      expect(host.querySelector('[role=alert]')).toBeNull();
      expect(host.querySelector('input[name=otp]')?.getAttribute('autocomplete')).toBe('one-time-code');
    });

    it('sends it with the password, without the blanks that apps show', async () => {
      type('otp', '123 456');
      await submit();
      const request = backend.expectOne('/api/v1/auth/login');
      expect(request.request.body).toEqual({ username: 'mara', password: 'secret', otp: '123456' });
    });

    it('asks again when the code was wrong, and takes a recovery code instead', async () => {
      type('otp', '000000');
      await submit();
      await refuse(401, 'OTP_WRONG');
      expect(host.querySelector('[role=alert]')?.textContent).toContain('title of OTP_WRONG');
      [...host.querySelectorAll('button')].find((each) => each.textContent?.includes('recovery'))!.click();
      await settle();
      type('otp', 'abcde-fghij');
      await submit();
      expect(backend.expectOne('/api/v1/auth/login').request.body).toMatchObject({ otp: 'abcde-fghij' });
    });

    it('sends nothing without a code', async () => {
      await submit();
      backend.expectNone('/api/v1/auth/login');
      expect(host.textContent).toContain('Type the code.');
    });

    it('goes back to the password when that is wrong by now', async () => {
      type('otp', '123456');
      await submit();
      await refuse(401, 'BAD_CREDENTIALS');
      expect(host.querySelector('input[name=password]')).not.toBeNull();
      expect(host.textContent).toContain('title of BAD_CREDENTIALS');
    });
  });

  it('leads who must change the password there first, with what was typed', async () => {
    fixture.componentRef.setInput('to', '/containers');
    type('username', 'mara');
    type('password', 'temporary');
    await submit();
    await accept({ ...USER, mustChangePassword: true });
    expect(visited).toEqual(['/new-password?to=%2Fcontainers']);
    expect(passedOn).toEqual({ password: 'temporary' });
  });
});
