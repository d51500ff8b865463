import { Location } from '@angular/common';
import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { apiInterceptor } from '../../core/http/api-interceptor';
import { provideTexts } from '../../i18n/texts';
import { Setup } from './setup';

describe('Setup', () => {
  let backend: HttpTestingController;

  afterEach(() => {
    window.location.hash = '';
    document.cookie = 'dcp_signed_in=; Path=/; Max-Age=0';
  });

  const open = async (hash: string): Promise<ComponentFixture<Setup>> => {
    window.location.hash = hash;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        provideRouter([]),
        provideTexts(),
      ],
    });
    backend = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(Setup);
    fixture.detectChanges();
    backend.expectOne('/health/ready').flush('{}');
    await fixture.whenStable();
    return fixture;
  };
  const type = (fixture: ComponentFixture<Setup>, name: string, value: string) => {
    const field = (fixture.nativeElement as HTMLElement).querySelector<HTMLInputElement>(`input[name=${name}]`)!;
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const submit = async (fixture: ComponentFixture<Setup>) => {
    (fixture.nativeElement as HTMLElement).querySelector('form')!.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
  };
  const text = (fixture: ComponentFixture<Setup>) => (fixture.nativeElement as HTMLElement).textContent;

  it('takes the token from the link and out of the address bar', async () => {
    const fixture = await open('token=one-time');
    // The browser's own address is not touched in unit tests: Angular's stand-in holds what was written.
    expect(TestBed.inject(Location).path(true)).toBe('/setup');
    expect(text(fixture)).not.toContain('Set-up token');
    type(fixture, 'password', 'correct horse battery');
    await submit(fixture);
    const request = backend.expectOne('/api/v1/setup');
    expect(request.request.body).toEqual({ token: 'one-time', username: 'admin', password: 'correct horse battery' });
  });

  it('asks for the token when the link had none', async () => {
    const fixture = await open('');
    expect(text(fixture)).toContain('Set-up token');
    type(fixture, 'password', 'correct horse battery');
    await submit(fixture);
    backend.expectNone('/api/v1/setup');
    expect(text(fixture)).toContain('Paste the token');
  });

  it('sends no password that the platform would refuse', async () => {
    const fixture = await open('token=one-time');
    type(fixture, 'password', 'too short');
    await submit(fixture);
    backend.expectNone('/api/v1/setup');
    expect(text(fixture)).toContain('does not meet the rules');
  });

  it('offers to type another token when this one is refused', async () => {
    const fixture = await open('token=old');
    type(fixture, 'password', 'correct horse battery');
    await submit(fixture);
    const body = { code: 'SETUP_TOKEN_WRONG', title: 'The set-up token is wrong', detail: 'x', errors: [] };
    backend.expectOne('/api/v1/setup').flush(body, { status: 403, statusText: 'Forbidden' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(text(fixture)).toContain('The set-up token is wrong');
    expect(text(fixture)).toContain('Set-up token');
  });
});
