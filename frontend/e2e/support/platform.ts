import { APIRequestContext, expect, Page, request } from '@playwright/test';

/** Address of the platform under test. */
export const BASE = process.env['DCP_TEST_URL'] ?? 'http://127.0.0.1:9080';

/** The administrator whom the first flow sets up, or whom others have set up before. */
export const ADMINISTRATOR = {
  username: process.env['DCP_TEST_ADMINISTRATOR'] ?? 'ada',
  password: process.env['DCP_TEST_PASSWORD'] ?? 'a long enough password',
};

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** A name that nothing else has. */
export function unique(kind: string): string {
  return `${kind}-${Math.random().toString(36).slice(2, 10)}`;
}

/** A variable of the lab (lab/README.md). */
export function variable(name: string): string {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set: ./dcp test e2e starts what these tests need`);
  }
  return value;
}

/** Signs in as the console's sign-in page would, but without it: the browser gets the cookies. */
export async function signIn(page: Page, who: Credentials = ADMINISTRATOR, base = BASE): Promise<void> {
  const answer = await page.request.post(`${base}/api/v1/auth/login`, { data: who });
  expect(answer.status(), await answer.text()).toBe(200);
  await page.context().addCookies([{ name: 'dcp_signed_in', value: '1', url: base }]);
}

/** Types the credentials into the sign-in page that stands there. */
export async function signInByHand(page: Page, { username, password }: Credentials): Promise<void> {
  await page.getByLabel('User name').fill(username);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

/** The API as a user of it, beside the browser. Dispose it. */
export async function api(who: Credentials = ADMINISTRATOR): Promise<APIRequestContext> {
  const open = await request.newContext({ baseURL: BASE });
  const answer = await open.post('/api/v1/auth/login', { data: who });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  await open.dispose();
  return request.newContext({ baseURL: BASE, extraHTTPHeaders: { Authorization: `Bearer ${accessToken}` } });
}

/** Makes a user with these roles. */
export async function newUser(...roles: string[]): Promise<Credentials> {
  const who = { username: unique('user'), password: 'a long enough password' };
  const administrator = await api();
  const answer = await administrator.post('/api/v1/users', { data: { ...who, roles } });
  expect(answer.status(), await answer.text()).toBe(201);
  await administrator.dispose();
  return who;
}

/** Ends every session of a user but a new one, by a change of password. @returns the new credentials */
export async function endSessions(who: Credentials): Promise<Credentials> {
  const user = await api(who);
  const password = `${who.password}!`;
  const answer = await user.put('/api/v1/auth/me/password', {
    data: { currentPassword: who.password, newPassword: password },
  });
  expect(answer.status()).toBe(204);
  await user.dispose();
  return { ...who, password };
}
