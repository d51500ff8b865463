import { Page } from '@playwright/test';
import { runs, serverId } from '../support/container';
import { clear } from '../support/engine';
import { look } from '../support/look';
import { api, newUser, signIn, unique } from '../support/platform';
import { expect, test } from '../support/test';

test.beforeAll(recordIfPossible);
test.afterAll(recordIfPossible);
test.afterAll(clear);

/** As it is where nobody chose anything. */
async function recordIfPossible(): Promise<void> {
  const user = await api();
  const address = `/api/v1/servers/${await serverId()}/recording-policy`;
  const version = (await user.get(address)).headers()['etag'] ?? '';
  const answer = await user.put(address, { headers: { 'If-Match': version }, data: { policy: 'best-effort' } });
  expect(answer.status(), await answer.text()).toBe(200);
  await user.dispose();
}

const drawer = (page: Page) => page.getByRole('dialog', { name: 'local' });

/** Chooses in the console what is recorded on the platform's server. */
async function choose(page: Page, choice: string): Promise<void> {
  await page.goto(`/servers?open=${await serverId()}`);
  const recording = drawer(page).getByRole('group', { name: 'Recording of terminals' });
  await recording.getByRole('button', { name: choice }).click();
  await drawer(page).getByRole('button', { name: 'Save' }).click();
  await expect(drawer(page).getByRole('button', { name: 'Save' })).toHaveCount(0);
  await expect(recording.getByRole('button', { name: choice })).toHaveAttribute('aria-pressed', 'true');
}

test('a server requires recordings; its terminal says so, and what it showed is found, replayed and searched', async ({
  page,
}) => {
  const name = unique('shop');
  const address = await runs({ name, script: 'sleep 3600' });
  await signIn(page);
  await choose(page, 'Required');
  await look(page, 'server-recording');

  await page.goto(`${address}/terminal`);
  await page.getByRole('button', { name: 'Open terminal' }).first().press('Enter');
  await expect(page.getByText('Recorded', { exact: true })).toBeVisible();
  const screen = page.locator('.xterm-rows');
  await expect(screen).toContainText('#');
  await page.keyboard.type('echo first-$((6*7)); sleep 1; echo last-$((6*8)); exit\n');
  await expect(page.getByText('The program ended with code 0.')).toBeVisible();
  await look(page, 'terminal-recorded');

  await page.getByRole('link', { name: 'Recordings' }).first().click();
  await page.getByLabel('Filter recordings').fill(name);
  const row = page.getByRole('grid').getByRole('row').filter({ hasText: name });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Complete');
  await look(page, 'recordings');
  await row.getByRole('link', { name, exact: true }).click();
  const recording = page.getByRole('dialog', { name: new RegExp(name) });
  const digest = await recording.getByTitle(/^[0-9a-f]{64}$/).innerText();
  await look(page, 'recording');
  await recording.getByRole('link', { name: 'Replay' }).click();

  await expect(page.getByTitle(digest)).toBeVisible();
  await expect(page.getByText('checked')).toBeVisible();
  await page.getByRole('button', { name: /^Speed/ }).click();
  await page.getByRole('menuitemradio', { name: '8×' }).click();
  await expect(screen).toContainText('last-48');
  await look(page, 'replay');

  await page.getByLabel('Search the output').fill('first-42');
  await page.getByLabel('Search the output').press('Enter');
  await expect(page.getByText('1 of 1', { exact: true })).toBeVisible();
  await expect(screen).toContainText('first-42');
  await expect(screen).not.toContainText('last-48');
});

test('who may not choose what is recorded reads what holds, and why it is not theirs to change', async ({ page }) => {
  await signIn(page, await newUser('viewer'));
  await page.goto(`/servers?open=${await serverId()}`);
  await expect(drawer(page)).toContainText('your roles lack recording.manage');
  await expect(drawer(page).getByRole('group', { name: 'Recording of terminals' })).toHaveCount(0);
});
