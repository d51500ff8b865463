import { clear, make, WAIT } from '../support/engine';
import { look } from '../support/look';
import { api, endSessions, newUser, signIn, signInByHand, unique, variable } from '../support/platform';
import { expect, test } from '../support/test';
import { networkInterfaces } from 'node:os';

test.afterAll(clear);

test('when the session ends the page stays, and what was typed is sent after the next sign-in', async ({
  page,
  watch,
}) => {
  watch.expect(/status of 401/);
  const who = await newUser('admin');
  const name = unique('kept');
  await signIn(page, who);
  await page.goto('/containers/new');
  await page.getByLabel('Image', { exact: true }).fill(variable('DCP_LAB_IMAGE_BUSYBOX'));
  await page.locator('#create-image').getByLabel('Name (optional)').fill(name);

  const { password } = await endSessions(who);
  await page.getByRole('button', { name: 'Create, do not start' }).click();

  const dialog = page.getByRole('dialog', { name: 'Your session has ended' });
  await expect(dialog).toBeVisible();
  await look(page, 'session-ended');
  await dialog.getByLabel('Password').fill(password);
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('S01: a reload keeps the session, and nothing that scripts can read proves it', async ({ page }) => {
  await signIn(page);
  await page.goto('/dashboard');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  await page.getByRole('button', { name: /^Theme/ }).click();

  const stored = await page.evaluate(async () => ({
    cookies: document.cookie,
    local: Object.entries({ ...localStorage }),
    session: Object.entries({ ...sessionStorage }),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
  }));
  expect(stored).toEqual({
    cookies: 'dcp_signed_in=1',
    local: [['dcp.theme', expect.any(String)]],
    session: [],
    databases: [],
    caches: [],
  });
});

test('S01: signing out in one tab signs the others out, and signing in again leads back to where one was', async ({
  page,
  context,
}) => {
  const who = await newUser('viewer');
  await signIn(page, who);
  await page.goto('/dashboard');
  const other = await context.newPage();
  await other.goto('/events?q=nothing');
  await expect(other.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible();

  await page.getByRole('button', { name: who.username }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();

  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await expect(other.getByText('Events')).toHaveCount(0);
  await signInByHand(other, who);
  await expect(other.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible();
  await expect(other).toHaveURL(/q=nothing/);
});

test('signing out leads to the sign-in page, and back leads nowhere', async ({ page }) => {
  await signIn(page, await newUser('viewer'));
  await page.goto('/containers');
  await page.getByRole('button', { name: /user-/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await page.goBack();

  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('a wrong password is told in a sentence', async ({ page, watch }) => {
  watch.expect(/status of 401/);
  const who = await newUser('viewer');
  await page.goto('/login');
  await signInByHand(page, { ...who, password: 'not the password' });

  await expect(page.getByText('The user name or the password is wrong.')).toBeVisible();
  await look(page, 'login-refused');
});

test('a viewer sees everything, and everything that a viewer may not do says why', async ({ page }) => {
  const name = unique('seen');
  await make({ name, script: WAIT });
  await signIn(page, await newUser('viewer'));

  await page.goto('/containers');
  await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Running');
  const create = page.getByRole('button', { name: 'Create container' });
  await expect(create).toHaveAttribute('aria-disabled', 'true');
  await expect(create).toHaveAttribute('title', /your roles lack container\.create/);
  await look(page, 'viewer-containers');

  await page.getByRole('link', { name }).click();
  for (const action of ['Stop', 'Restart', 'Remove...']) {
    await expect(page.getByRole('button', { name: action })).toHaveAttribute('aria-disabled', 'true');
  }
  await look(page, 'viewer-container');
  await page.goto('/containers/new');
  await expect(page.getByText('You may not create containers')).toBeVisible();
  await look(page, 'viewer-create');
});

test('a user without a role is told that an administrator must grant one, and which right is missing', async ({
  page,
  watch,
}) => {
  watch.expect(/status of 403/);
  await signIn(page, await newUser());
  for (const path of ['/dashboard', '/containers', '/servers']) {
    await page.goto(path);
    const told = page.getByRole('alert').filter({ hasText: 'You have no role yet' });
    await expect(told).toContainText('An administrator must grant you a role');
    await expect(told).toContainText(/\b(server|container)\.view\b/);
  }
  await look(page, 'nobody-servers');
});

test('a container that does not exist is said to be missing', async ({ page, watch }) => {
  watch.expect(/status of 404/);
  const user = await api();
  const { items } = (await (await user.get('/api/v1/servers')).json()) as { items: { id: string }[] };
  await user.dispose();
  await signIn(page);

  await page.goto(`/containers/${items[0]!.id}/0123456789ab`);

  await expect(page.getByText('No such container')).toBeVisible();
  await look(page, 'container-missing');
});

test('the console works by the address of the machine, without a secure context', async ({ page, watch }) => {
  const address = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  test.skip(!address, 'this machine has no address but loopback');
  watch.expect(/Cross-Origin-Opener-Policy header has been ignored/);
  const base = new URL(variable('DCP_TEST_URL'));
  base.hostname = address!;
  const who = await newUser('admin');
  const name = unique('by-address');
  await make({ name });

  await page.goto(new URL('/containers', base).href);
  await signInByHand(page, who);

  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.getByRole('row').filter({ hasText: name }).getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.getByRole('button', { name: 'Copy the name' }).click();
  await expect(page.getByText('Copied').first()).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});
