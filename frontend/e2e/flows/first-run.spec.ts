import { look } from '../support/look';
import { ADMINISTRATOR, variable } from '../support/platform';
import { expect, test } from '../support/test';

test('the link that the first start prints makes the first administrator', async ({ page }) => {
  await page.goto(`/setup#token=${variable('DCP_TEST_SETUP_TOKEN')}`);

  await expect(page.getByRole('heading', { name: 'Set up' })).toBeVisible();
  await expect(page.getByLabel('Set-up token')).toHaveCount(0);
  await expect(page).not.toHaveURL(/token/);
  await look(page, 'setup');

  await page.getByLabel('User name').fill(ADMINISTRATOR.username);
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Create administrator' }).click();
  await expect(page.getByText('This password does not meet the rules below.')).toBeVisible();
  await look(page, 'setup-refused');
  await page.getByLabel('Password', { exact: true }).fill(ADMINISTRATOR.password);
  await page.getByRole('button', { name: 'Create administrator' }).click();

  // Whoever has just chosen a password need not type it again.
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  await look(page, 'dashboard-empty');

  await page.goto('/setup');
  await expect(page).not.toHaveURL(/setup/);
});
