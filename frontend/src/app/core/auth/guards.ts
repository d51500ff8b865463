import { inject } from '@angular/core';
import { CanActivateFn, Router, UrlTree } from '@angular/router';
import { Session } from './session';
import { Setup } from './setup';

/** Pages behind the shell: only for who is signed in; everybody else comes back here after signing in. */
export const signedIn: CanActivateFn = async (_route, state): Promise<boolean | UrlTree> => {
  const session = inject(Session);
  const router = inject(Router);
  const setup = inject(Setup);
  if (session.state() === 'starting') {
    await session.resume();
  }
  const to = state.url === '/' || state.url === '/dashboard' ? {} : { to: state.url };
  if (session.state() !== 'anonymous') {
    return session.user()?.mustChangePassword ? router.createUrlTree(['/new-password'], { queryParams: to }) : true;
  }
  if (await setup.required()) {
    return router.createUrlTree(['/setup']);
  }
  return router.createUrlTree(['/login'], { queryParams: to });
};

/** Sign-in and set-up: not for who is signed in already. */
export const signedOut: CanActivateFn = async (): Promise<boolean | UrlTree> => {
  const session = inject(Session);
  const router = inject(Router);
  if (session.state() === 'starting') {
    await session.resume();
  }
  return session.state() === 'anonymous' ? true : router.createUrlTree(['/']);
};

/** The page that changes the password: only for who is signed in and must. */
export const mustChangePassword: CanActivateFn = async (): Promise<boolean | UrlTree> => {
  const session = inject(Session);
  const router = inject(Router);
  if (session.state() === 'starting') {
    await session.resume();
  }
  if (session.state() === 'anonymous') {
    return router.createUrlTree(['/login']);
  }
  return session.user()?.mustChangePassword ? true : router.createUrlTree(['/']);
};
