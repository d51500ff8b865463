import { Page } from '@playwright/test';
import { clear, makeAll, WAIT } from '../support/engine';
import { look } from '../support/look';
import { signIn } from '../support/platform';
import { expect, test } from '../support/test';

const NAMES = ['many-a', 'many-b', 'many-c'];

test.beforeAll(async () => {
  await clear();
  await makeAll(NAMES.map((name) => ({ name, script: WAIT })));
});
test.afterAll(clear);

async function select(page: Page): Promise<void> {
  for (const name of NAMES) {
    const box = page.getByRole('checkbox', { name: `Select ${name}` });
    if (!(await box.isChecked())) {
      await box.click();
    }
  }
  await expect(page.getByText('3 selected')).toBeVisible();
}

test('three containers are stopped and started as tasks, which the tray and their page tell', async ({ page }) => {
  await signIn(page);
  await page.goto('/containers?q=many-');
  await select(page);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(page.getByText('Stop containers', { exact: true })).toBeVisible();
  for (const name of NAMES) {
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Exited');
  }

  await select(page);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  for (const name of NAMES) {
    await expect(page.getByRole('row').filter({ hasText: name })).toContainText('Running');
  }

  await select(page);
  await page.getByRole('button', { name: 'Rolling restart' }).click();
  await expect(page.getByRole('dialog', { name: /Restart 3 containers/ })).toBeVisible();
  await look(page, 'rolling-restart');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Tasks', exact: true }).click();
  await page
    .getByRole('menuitem', { name: /Start containers/ })
    .first()
    .click();
  const drawer = page.getByRole('dialog', { name: 'Start containers' });
  for (const name of NAMES) {
    await expect(drawer.getByRole('listitem').filter({ hasText: name })).toContainText('Done');
  }
  await expect(page.getByRole('row').filter({ hasText: 'Stop containers' }).first()).toContainText('Done');
  await look(page, 'task');
  await page.setViewportSize({ width: 390, height: 780 });
  await look(page, 'task-narrow');
});
