import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { Session } from '../../core/auth/session';
import { apiInterceptor } from '../../core/http/api-interceptor';
import { provideTexts } from '../../i18n/texts';
import { NewPassword } from './new-password';

describe('NewPassword', () => {
  let backend: HttpTestingController;
  let fixture: ComponentFixture<NewPassword>;
  let visited: string[];

  const open = async (info: unknown) => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        provideRouter([]),
        provideTexts(),
        {
          provide: Session,
          useValue: { user: signal({ username: 'mara' }), bearer: () => 't', readMe: () => Promise.resolve() },
        },
      ],
    });
    visited = [];
    const router = TestBed.inject(Router);
    vi.spyOn(router, 'navigateByUrl').mockImplementation((url) => {
      visited.push(String(url));
      return Promise.resolve(true);
    });
    vi.spyOn(router, 'currentNavigation').mockReturnValue({ extras: { info } } as ReturnType<
      Router['currentNavigation']
    >);
    backend = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(NewPassword);
    fixture.componentRef.setInput('to', '/servers');
    fixture.detectChanges();
    backend.expectOne('/health/ready').flush('{}');
    await fixture.whenStable();
  };
  const host = () => fixture.nativeElement as HTMLElement;
  const type = (name: string, value: string) => {
    const field = host().querySelector<HTMLInputElement>(`input[name=${name}]`)!;
    field.value = value;
    field.dispatchEvent(new Event('input'));
  };
  const submit = async () => {
    host()
      .querySelector('form')!
      .dispatchEvent(new Event('submit', { cancelable: true }));
    await fixture.whenStable();
  };

  it('asks only for the new one when the old was typed a moment ago, then goes on', async () => {
    await open({ password: 'temporary' });
    expect(host().querySelector('input[name=current]')).toBeNull();
    type('next', 'correct horse battery');
    await submit();
    const request = backend.expectOne('/api/v1/auth/me/password');
    expect(request.request.body).toEqual({ currentPassword: 'temporary', newPassword: 'correct horse battery' });
    request.flush(null);
    await new Promise((resolve) => setTimeout(resolve));
    expect(visited).toEqual(['/servers']);
  });

  it('asks for both after a reload, and sends nothing that the platform would refuse', async () => {
    await open(undefined);
    type('current', 'temporary');
    type('next', 'mara');
    await submit();
    backend.expectNone('/api/v1/auth/me/password');
    expect(host().textContent).toContain('does not meet the rules');
  });

  it('tells why the platform refuses a password that meets the rules', async () => {
    await open({ password: 'temporary' });
    type('next', 'password1234567');
    await submit();
    backend
      .expectOne('/api/v1/auth/me/password')
      .flush(
        JSON.stringify({ code: 'PASSWORD_REFUSED', title: 'Not acceptable', detail: 'It is among the commonest.' }),
        { status: 400, statusText: 'x' },
      );
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(host().textContent).toContain('It is among the commonest.');
    expect(visited).toEqual([]);
  });
});
