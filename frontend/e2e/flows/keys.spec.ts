import { look } from '../support/look';
import { newUser, signIn } from '../support/platform';
import { expect, test } from '../support/test';

test('the data key is changed without a mouse: the page tells how far that is, and when it is done', async ({
  page,
}) => {
  await signIn(page);
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  await page.locator('body').press('g');
  await page.keyboard.press('k');
  const row = page.getByRole('row').filter({ hasText: 'Active' });
  const before = await row.getByRole('rowheader').innerText();
  await look(page, 'keys');

  await page.getByRole('button', { name: 'Change the data key' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Change the data key?' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Change the data key' }).press('Enter');
  await expect(row.getByRole('rowheader')).not.toHaveText(before);
  await expect(page.getByText('Changed by ada')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: before })).toContainText('0 secrets');
  await look(page, 'keys-changed');
});

test('who has no right to a page is told so, and the platform is not asked', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await signIn(page, await newUser('viewer'));
  for (const path of ['/access', '/audit', '/recordings', '/settings/keys']) {
    await page.goto(path);
    await expect(page.getByText('Your roles do not let you see this')).toBeVisible();
  }
  await look(page, 'no-right');
  const barred = /^\/api\/v1\/(users|groups|roles|grants|access|audit|recordings|settings)\b/;
  expect(asked.filter((path) => barred.test(path))).toEqual([]);
});
