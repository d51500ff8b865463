import { Page, WebSocketRoute } from '@playwright/test';
import { clear, cli, docker, make, makeAll, WAIT } from '../support/engine';
import { look } from '../support/look';
import { signIn, unique, variable } from '../support/platform';
import { expect, test } from '../support/test';

/** What the console promises: a change on an engine shows within this time, in ms. */
const AT_ONCE = 1000;

test.beforeAll(clear);
test.afterAll(clear);

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });
const live = (page: Page) => page.getByRole('status').filter({ hasText: 'Live' });

test('what the docker command line starts, stops and removes shows within a second, without being asked for', async ({
  page,
}) => {
  const name = unique('cli');
  await signIn(page);
  await page.goto('/containers');
  await expect(live(page)).toBeVisible();
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/api/')) {
      asked.push(pathname);
    }
  });

  await cli('run', '-d', '--name', name, variable('DCP_LAB_IMAGE_BUSYBOX'), 'sh', '-c', WAIT);
  await expect(rowOf(page, name)).toContainText('Running', { timeout: AT_ONCE });
  await cli('pause', name);
  await expect(rowOf(page, name)).toContainText('Paused', { timeout: AT_ONCE });
  await cli('unpause', name);
  await expect(rowOf(page, name)).toContainText('Running', { timeout: AT_ONCE });
  await cli('stop', name);
  await expect(rowOf(page, name)).toContainText('Exited', { timeout: AT_ONCE });
  await page.mouse.move(0, 0);
  await cli('rm', name);
  await expect(rowOf(page, name)).toHaveCount(0, { timeout: AT_ONCE });
  expect(asked).toEqual([]);
});

test('filter, sorting and selection outlive changes', async ({ page }) => {
  await makeAll(['keep-a', 'keep-b', 'other'].map((name) => ({ name, script: WAIT })));
  await signIn(page);
  await page.goto('/containers?q=keep&sort=-name');
  await page.getByRole('checkbox', { name: 'Select keep-a' }).click();
  await expect(page.getByText('1 selected')).toBeVisible();
  await page.mouse.move(0, 0);

  await make({ name: 'keep-c', script: WAIT });
  await make({ name: 'other-2', script: WAIT });

  const rows = page.locator('[data-key]');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText('keep-c');
  await expect(rows.nth(2)).toContainText('keep-a');
  await expect(page.getByRole('checkbox', { name: 'Select keep-a' })).toBeChecked();
  await expect(page.getByText('1 selected')).toBeVisible();
  await clear();
});

test('no row moves under the pointer', async ({ page }) => {
  await makeAll(['a', 'b', 'c'].map((letter) => ({ name: `stay-${letter}` })));
  await signIn(page);
  await page.goto('/containers?sort=name');
  const second = rowOf(page, 'stay-b');
  await second.hover();
  const before = await second.boundingBox();

  await docker('DELETE', '/containers/stay-a?force=1');
  await expect(rowOf(page, 'stay-a')).toHaveClass(/gone/, { timeout: AT_ONCE });

  expect(await second.boundingBox()).toEqual(before);
  await page.mouse.move(0, 0);
  await expect(rowOf(page, 'stay-a')).toHaveCount(0);
  await clear();
});

test('CPU and memory of the containers in sight come live', async ({ page }) => {
  const name = unique('busy');
  await make({ name, script: 'while :; do :; done' });
  await signIn(page);
  await page.goto('/containers');
  await expect(rowOf(page, name)).toContainText(/\d %/);
  await expect(rowOf(page, name)).toContainText(/\d [KM]iB/);
  await expect(rowOf(page, name).locator('ui-sparkline path').first()).toBeAttached();
  await look(page, 'containers-load');
  await clear();
});

test('a connection that breaks is told, tried again, and heals without a reload', async ({ page, watch }) => {
  watch.expect(/ws-tickets|ERR_CONNECTION_REFUSED|ERR_FAILED/);
  let away = false;
  let socket: WebSocketRoute | null = null;
  await page.routeWebSocket(/\/ws\/v1\/live/, (route) => {
    socket = route;
    route.connectToServer();
  });
  await page.route('**/api/v1/ws-tickets', (route) => (away ? route.abort('connectionrefused') : route.continue()));
  await signIn(page);
  await page.goto('/containers');
  await expect(live(page)).toBeVisible();

  away = true;
  await (socket as WebSocketRoute | null)?.close({ code: 1001, reason: 'The platform stops.' });
  await expect(page.getByRole('status').filter({ hasText: 'Reconnecting' })).toBeVisible();
  await expect(page.getByText(/in \d+ s/)).toBeVisible();
  await look(page, 'reconnecting');
  const name = unique('meanwhile');
  await make({ name });
  away = false;
  await page.getByRole('button', { name: 'Try now' }).click();

  await expect(live(page)).toBeVisible();
  await expect(rowOf(page, name)).toBeVisible();
  await clear();
});

test('events come in live, wait while somebody reads, and can be narrowed', async ({ page }) => {
  const name = unique('told');
  await signIn(page);
  await page.goto('/events');
  await expect(live(page)).toBeVisible();
  await expect(page.locator('ui-skeleton')).toHaveCount(0);

  await make({ name, script: 'exit 3' });
  const died = rowOf(page, name).filter({ hasText: 'Exited 3' });
  await expect(died).toBeVisible();
  await look(page, 'events');
  await page.getByRole('button', { name: 'Pause' }).click();
  await docker('DELETE', `/containers/${name}`);
  await page.getByRole('button', { name: /new events?/ }).click();
  await expect(rowOf(page, name).filter({ hasText: 'Removed' })).toBeVisible();

  await page.goto(`/events?action=die&q=${name}`);
  await expect(page.locator('[data-key]')).toHaveCount(1);
  await died.dblclick();
  await expect(page.getByRole('dialog', { name })).toContainText('exitCode');
  await look(page, 'event');
});
