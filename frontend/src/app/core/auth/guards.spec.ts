import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ActivatedRouteSnapshot, provideRouter, RouterStateSnapshot, UrlTree } from '@angular/router';
import { mustChangePassword, signedIn, signedOut } from './guards';
import { Session, SessionState } from './session';
import { Setup } from './setup';

describe('guards', () => {
  const decide = async (
    guard: typeof signedIn,
    state: SessionState,
    url: string,
    setupRequired = false,
    must = false,
  ) => {
    const session = {
      state: signal(state),
      user: signal(state === 'anonymous' ? null : { mustChangePassword: must }),
      resume: () => Promise.resolve(),
    };
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        { provide: Session, useValue: session },
        { provide: Setup, useValue: { required: () => Promise.resolve(setupRequired) } },
      ],
    });
    const answer = await TestBed.runInInjectionContext(() =>
      guard({} as ActivatedRouteSnapshot, { url } as RouterStateSnapshot),
    );
    return answer instanceof UrlTree ? answer.toString() : answer;
  };

  it('let who is signed in through, also when the session must be renewed', async () => {
    expect(await decide(signedIn, 'active', '/containers')).toBe(true);
    TestBed.resetTestingModule();
    expect(await decide(signedIn, 'expired', '/containers')).toBe(true);
  });

  it('send others to sign in and remember where they were going', async () => {
    expect(await decide(signedIn, 'anonymous', '/containers?server=s1')).toBe('/login?to=%2Fcontainers%3Fserver%3Ds1');
  });

  it('send everybody to set-up while there is no administrator', async () => {
    expect(await decide(signedIn, 'anonymous', '/containers', true)).toBe('/setup');
  });

  it('keep who is signed in away from the sign-in page', async () => {
    expect(await decide(signedOut, 'active', '/login')).toBe('/');
  });

  it('lead who must change the password to that page, and nobody else', async () => {
    expect(await decide(signedIn, 'active', '/servers', false, true)).toBe('/new-password?to=%2Fservers');
    TestBed.resetTestingModule();
    expect(await decide(mustChangePassword, 'active', '/new-password', false, true)).toBe(true);
    TestBed.resetTestingModule();
    expect(await decide(mustChangePassword, 'active', '/new-password')).toBe('/');
    TestBed.resetTestingModule();
    expect(await decide(mustChangePassword, 'anonymous', '/new-password')).toBe('/login');
  });
});
