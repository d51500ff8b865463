import { Page, request } from '@playwright/test';
import { code } from '../support/authenticator';
import { look } from '../support/look';
import { BASE, Credentials, newUser, signIn, signInByHand } from '../support/platform';
import { expect, test } from '../support/test';

async function signOut(page: Page, who: Credentials): Promise<void> {
  await page.getByRole('button', { name: who.username }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

test('a second factor is set up, asked for, and replaced by a recovery code when the app is lost', async ({
  page,
  watch,
}) => {
  watch.expect(/status of 40[01]/);
  const who = await newUser('viewer');
  await signIn(page, who);
  await page.goto('/profile/security');
  await page.getByRole('button', { name: 'Set up' }).click();
  const dialog = page.getByRole('dialog', { name: 'Set up the second factor' });
  await dialog.getByLabel('Password').fill(who.password);
  await dialog.getByRole('button', { name: 'Next' }).click();
  await expect(dialog.getByRole('img', { name: /QR code/ })).toBeVisible();
  const secret = (await dialog.locator('.secret .mono').innerText()).replace(/\s/g, '');
  expect(secret).toMatch(/^[A-Z2-7]{16,}$/);
  await look(page, 'second-factor');
  await dialog.getByLabel('Code', { exact: true }).fill('000000');
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Code', { exact: true }).fill(code(secret));
  await dialog.getByRole('button', { name: 'Confirm' }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(10);
  const codes = await dialog.getByRole('listitem').allInnerTexts();
  await look(page, 'recovery-codes');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toContain(who.username);
  await dialog.getByRole('checkbox', { name: 'I have kept them' }).click();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('button', { name: 'Switch off' })).toBeVisible();

  await signOut(page, who);
  await signInByHand(page, who);
  await expect(page.getByRole('heading', { name: 'Second factor' })).toBeVisible();
  await look(page, 'login-second-factor');
  await page.getByLabel('Code', { exact: true }).fill(code(secret, 1));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();

  await signOut(page, who);
  await signInByHand(page, who);
  await page.getByRole('button', { name: 'Use a recovery code instead' }).click();
  await page.getByLabel('Recovery code').fill(codes[0] ?? '');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();

  await page.goto('/profile/security');
  await page.getByRole('button', { name: 'Switch off' }).click();
  const question = page.getByRole('dialog', { name: 'Switch the second factor off?' });
  await question.getByLabel('Password').fill(who.password);
  await question.getByRole('button', { name: 'Switch off' }).click();
  await expect(page.getByRole('button', { name: 'Set up' })).toBeVisible();
});

test('an access token is shown once, reads what it may, changes nothing, and is refused once it is revoked', async ({
  page,
}) => {
  const who = await newUser('operator');
  await signIn(page, who);
  await page.goto('/profile/tokens');
  await page.getByRole('button', { name: 'Create token' }).first().click();
  await page.getByLabel('Name').fill('pipeline');
  await page.getByRole('button', { name: '7 days' }).click();
  await page.getByRole('button', { name: 'Only read' }).click();
  await look(page, 'token-add');
  await page.getByRole('button', { name: 'Create token' }).last().click();
  const token = await page.locator('.secret .mono').innerText();
  expect(token).toMatch(/^dcp_/);
  await look(page, 'token-shown');
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(token)).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'pipeline' })).toContainText(/in (6|7) d/);

  const program = await request.newContext({ baseURL: BASE, extraHTTPHeaders: { Authorization: `Bearer ${token}` } });
  expect((await program.get('/api/v1/containers')).status()).toBe(200);
  expect((await program.get('/api/v1/users')).status()).toBe(403);
  await page.reload();
  await expect(page.getByRole('row').filter({ hasText: 'pipeline' })).not.toContainText('never');
  await page.getByRole('button', { name: 'Revoke pipeline' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(page.getByText('No access token')).toBeVisible();
  expect((await program.get('/api/v1/containers')).status()).toBe(401);
  await program.dispose();
});

test('sessions are listed, this one marked; another is ended, and all of them', async ({ page, browser, watch }) => {
  watch.expect(/status of 401/);
  const who = await newUser('viewer');
  const other = await browser.newContext();
  const elsewhere = await other.newPage();
  await signIn(elsewhere, who);
  await elsewhere.goto('/dashboard');
  await signIn(page, who);
  await page.goto('/profile/sessions');
  const list = page.getByRole('list', { name: 'Sessions' }).getByRole('listitem');
  await expect(list).toHaveCount(2);
  await expect(list.first()).toContainText('This one');
  await look(page, 'sessions');
  await list.nth(1).getByRole('button').click();
  await expect(list).toHaveCount(1);
  await expect(elsewhere.getByRole('dialog', { name: 'Your session has ended' })).toBeVisible({ timeout: 30_000 });
  await other.close();

  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('the profile holds the name that others see', async ({ page }) => {
  const who = await newUser('viewer');
  await signIn(page, who);
  await page.goto('/profile');
  await page.getByLabel('Display name').fill('Mara Okafor');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: /Mara Okafor/ })).toBeVisible();
});
