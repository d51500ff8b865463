import { HttpContext, HttpContextToken } from '@angular/common/http';

/** Set on requests that carry no bearer token and whose 401 is an answer: sign-in, renewal, set-up. */
export const IS_OPEN = new HttpContextToken<boolean>(() => false);

export function OPEN(): HttpContext {
  return new HttpContext().set(IS_OPEN, true);
}
