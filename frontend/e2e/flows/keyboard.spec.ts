import { clear, make } from '../support/engine';
import { tabTo } from '../support/keyboard';
import { ADMINISTRATOR, signIn, unique, variable } from '../support/platform';
import { expect, test } from '../support/test';

test.beforeAll(clear);
test.afterAll(clear);

test('the whole story needs no mouse', async ({ page }) => {
  const name = unique('keys');
  await page.goto('/');
  await tabTo(page, /^User name/);
  await page.keyboard.type(ADMINISTRATOR.username);
  await tabTo(page, /^Password/);
  await page.keyboard.type(ADMINISTRATOR.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Create a container');
  await expect(page.getByRole('option', { name: 'Create a container', selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Create container' })).toBeVisible();
  await tabTo(page, /^Image$/);
  await page.keyboard.type(variable('DCP_LAB_IMAGE_BUSYBOX'));
  await tabTo(page, /^Name \(optional\)/);
  await page.keyboard.type(name);
  await tabTo(page, /^Command \(optional\)/);
  await page.keyboard.type(`sh -c "echo by keyboard; trap 'exit 0' TERM; while :; do sleep 0.1; done"`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await tabTo(page, /^Logs$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log')).toContainText('by keyboard');

  await page.locator('body').press('g');
  await page.keyboard.press('c');
  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Filter containers')).toBeFocused();
  await page.keyboard.type(name);
  await expect(page.getByRole('row').filter({ hasText: name })).toBeVisible();
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if (
      await page
        .getByRole('row')
        .filter({ hasText: name })
        .evaluate((row) => row === document.activeElement)
    ) {
      break;
    }
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();

  await tabTo(page, /^Stop$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Exited').first()).toBeVisible();
  await tabTo(page, /^Remove\.\.\.$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(page, /^Remove container$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible();
});

test('events are read without a mouse', async ({ page }) => {
  const name = unique('heard');
  await signIn(page);
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  await page.locator('body').press('g');
  await page.keyboard.press('e');
  await expect(page.getByRole('heading', { level: 1, name: 'Events' })).toBeVisible();
  await make({ name });
  await page.keyboard.press('/');
  await page.keyboard.type(name);
  const row = page.getByRole('row').filter({ hasText: name }).first();
  await expect(row).toBeVisible();
  for (let presses = 0; presses < 20; presses++) {
    await page.keyboard.press('Tab');
    if (await row.evaluate((element) => element === document.activeElement)) {
      break;
    }
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name })).toHaveCount(0);
});
