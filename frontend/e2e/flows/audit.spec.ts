import { readFile } from 'node:fs/promises';
import { runs, serverId } from '../support/container';
import { clear, WAIT } from '../support/engine';
import { look } from '../support/look';
import { api, newUser, signIn, signInByHand, unique } from '../support/platform';
import { expect, test } from '../support/test';

test.afterAll(clear);

test('an administrator finds in the audit what a viewer was refused, exports it, and has the chain checked', async ({
  page,
  browser,
}) => {
  const container = unique('wanted');
  await runs({ name: container, script: WAIT });
  const viewer = await newUser('viewer');
  const context = await browser.newContext();
  const own = await context.newPage();
  await own.goto('/containers');
  await signInByHand(own, viewer);
  await expect(own.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible();
  await expect(own.getByRole('link', { name: 'Audit' })).toHaveCount(0);
  await context.close();
  // The console offers no stop to a viewer; a program does not ask the console.
  const asViewer = await api(viewer);
  const refused = await asViewer.post(`/api/v1/servers/${await serverId()}/containers/${container}/stop`);
  expect(refused.status()).toBe(403);
  await asViewer.dispose();

  await signIn(page);
  await page.goto('/dashboard');
  await page.getByRole('link', { name: 'Audit' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible();
  await page.getByLabel('Filter entries').fill(viewer.username);
  await expect(page).toHaveURL(new RegExp(`q=${viewer.username}`));
  const rows = page.getByRole('grid').getByRole('row').filter({ hasText: viewer.username });
  await expect(rows.filter({ hasText: 'session.begin' }).first()).toContainText('Done');
  await expect(rows.filter({ hasText: 'user.create' })).toContainText('Done');
  await look(page, 'audit');

  await page.getByRole('button', { name: /^Denied \d/ }).click();
  await expect(page).toHaveURL(/outcome=refused/);
  await expect(rows).toHaveCount(1);
  await rows.getByRole('link', { name: container }).click();
  const entry = page.getByRole('dialog', { name: `${viewer.username} was refused container.operate: ${container}` });
  await expect(entry).toContainText('FORBIDDEN');
  await expect(entry.getByText('intact').first()).toBeVisible();
  await look(page, 'audit-entry');
  await entry.getByRole('link', { name: container }).click();
  await expect(page.getByRole('heading', { level: 1, name: container })).toBeVisible();
  await page.goBack();
  await expect(entry).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(entry).toHaveCount(0);

  await page.getByRole('button', { name: 'Export' }).click();
  const downloading = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: /^CSV/ }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^audit-[\d-]{10}\.csv$/);
  const [heading, ...lines] = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
  expect(heading).toMatch(/^seq,at,id,actor,/);
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain('"container.operate"');
  expect(lines[0]).toContain('"FORBIDDEN"');

  await expect(page.getByText('Chain not checked yet')).toBeVisible();
  await page.getByRole('button', { name: 'Verify now' }).click();
  await expect(page.getByText('Chain intact')).toBeVisible();
  await look(page, 'audit-verified');
});

test('the audit is read without a mouse', async ({ page }) => {
  const who = await newUser();
  await signIn(page);
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  await page.locator('body').press('g');
  await page.keyboard.press('u');
  await expect(page.getByRole('heading', { level: 1, name: 'Audit' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByLabel('Filter entries')).toBeFocused();
  await page.keyboard.type(who.username);
  const row = page.getByRole('row').filter({ hasText: 'user.create' });
  await expect(row).toHaveCount(1);
  for (let presses = 0; presses < 30; presses++) {
    await page.keyboard.press('Tab');
    if (await row.evaluate((element) => element === document.activeElement)) {
      break;
    }
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: `created the user ${who.username}` })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
