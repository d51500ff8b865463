import { clear, docker } from '../support/engine';
import { inside, runs } from '../support/container';
import { look } from '../support/look';
import { signIn, unique } from '../support/platform';
import { expect, test } from '../support/test';

/** Counts aloud, with levels, a stack trace and a line on stderr now and then. */
const TALK = `n=0; while :; do n=$((n+1));
  echo "INFO \u001b[34mGET\u001b[0m /items?page=$n \u001b[32m200\u001b[0m";
  if [ $((n % 20)) -eq 0 ]; then printf 'ERROR query timeout %s\\n    at Orders.lock (orders.js:1)\\n' $n >&2; fi;
  if [ $((n % 7)) -eq 0 ]; then echo "WARN pool waited $n ms"; fi;
  sleep 0.05; done`;

test.beforeAll(clear);
test.afterAll(clear);

test('a log is live, follows, lets go when one scrolls up, and is searched', async ({ page }) => {
  const address = await runs({ name: unique('talk'), script: TALK });
  await signIn(page);
  await page.goto(`${address}/logs`);
  const log = page.getByRole('log');
  const newest = async () => Number(/page=(\d+)(?!.*page=)/s.exec(await log.innerText())?.[1]);
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'live' })).toBeVisible();
  await expect(log).toContainText('page=');
  const before = await newest();
  await expect.poll(newest).toBeGreaterThan(before + 10);

  await expect
    .poll(async () => log.evaluate((element) => element.scrollHeight > element.clientHeight + 400))
    .toBe(true);
  await log.hover();
  await page.mouse.wheel(0, -400);
  await expect(page.getByRole('button', { name: /new lines?$/ })).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('button', { name: /new lines?$/ })).toHaveCount(0);

  await page.keyboard.press('/');
  await page.keyboard.type('timeout');
  await expect(page.getByText(/^\d+ of \d+$/)).toBeVisible();
  await page.getByLabel('Search in the log').press('Escape');
  await page.keyboard.press('Control+f');
  await page.keyboard.type('timeout');
  await page.getByLabel('Search in the log').blur();
  const [at] = (await page.getByText(/^[1-9]\d* of \d+$/).innerText()).split(' ');
  await page.keyboard.press('N');
  await expect(page.getByText(new RegExp(`^${Number(at) - 1} of`))).toBeVisible();
  await expect(log.locator('mark.current')).toBeVisible();
  await look(page, 'live-logs');

  await page.getByRole('button', { name: 'Error', exact: false }).first().click();
  await expect(log).not.toContainText('INFO');
  await expect(page).toHaveURL(/level=error/);
});

test('a log ends with its container and goes on with it', async ({ page, watch }) => {
  // The page asks for the container once more after it was removed.
  watch.expect(/status of 404/);
  const name = unique('talk');
  const address = await runs({
    name,
    script: `echo "began at $(date +%s)"; trap 'exit 0' TERM; while :; do sleep 0.1; done`,
  });
  await signIn(page);
  await page.goto(`${address}/logs`);
  const log = page.getByRole('log');
  await expect(log).toContainText('began at');
  await docker('POST', `/containers/${name}/stop?t=1`);
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'ended' })).toBeVisible();
  await docker('POST', `/containers/${name}/start`);
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'live' })).toBeVisible();
  await expect(log.getByText('began at')).toHaveCount(2);
  await docker('DELETE', `/containers/${name}?force=1`);
  await expect(page.getByText('This container was removed')).toBeVisible();
});

test('usage shows its first value at once and one each second', async ({ page }) => {
  const address = await runs({ name: unique('busy'), script: 'while :; do :; done' });
  await signIn(page);
  await page.goto(`${address}/overview`);
  await expect(page.getByText('Running').first()).toBeVisible();
  await page.getByRole('link', { name: 'Stats', exact: true }).click();
  const cpu = page.getByRole('img', { name: /^CPU: [1-9]/ });
  await expect(cpu).toBeVisible();
  const first = await cpu.getAttribute('aria-label');
  await expect(page.getByRole('main').getByRole('status').filter({ hasText: 'live' })).toBeVisible();
  await expect.poll(() => cpu.getAttribute('aria-label')).not.toBe(first);
  await cpu.hover();
  await expect(page.locator('.tip')).toHaveCount(4);
  await look(page, 'stats');
});

test('a terminal runs a shell, keeps its size, and ends', async ({ page }) => {
  const name = unique('shell');
  const address = await runs({ name, script: 'sleep 3600' });
  await signIn(page);
  await page.goto(`${address}/terminal`);
  await page.getByRole('button', { name: 'Open terminal' }).first().press('Enter');
  const status = page.getByRole('status').filter({ hasText: '×' });
  await expect(status).toBeVisible();
  const screen = page.locator('.xterm-rows');
  await page.keyboard.type('echo h""i-$((6*7))\n');
  await expect(screen).toContainText('hi-42');
  await look(page, 'terminal');

  const before = await status.innerText();
  await page.setViewportSize({ width: 1100, height: 700 });
  await expect(status).not.toHaveText(before);
  const [columns] = /(\d+) × \d+/.exec(await status.innerText())?.slice(1) ?? [];
  await page.keyboard.type('clear; stty size\n');
  await expect(screen).toContainText(` ${columns}`);

  await page.keyboard.type('exit 3\n');
  await expect(page.getByText('The program ended with code 3.')).toBeVisible();
  await page.getByRole('button', { name: 'Start again' }).first().click();
  await expect(status).toBeVisible();
  await page.keyboard.press('Control+F6');
  await expect(page.getByRole('button', { name: 'End', exact: true })).toBeFocused();
});

test('processes are listed while they run', async ({ page }) => {
  const name = unique('work');
  const address = await runs({ name, script: 'sleep 3600' });
  await signIn(page);
  await page.goto(`${address}/processes`);
  const grid = page.getByRole('grid', { name: 'Processes' });
  await expect(grid).toContainText('sleep 3600');
  await inside(name, 'sleep 4711');
  await expect(grid).toContainText('sleep 4711');
  await look(page, 'processes');
});

test('several logs are one, by name and colour', async ({ page }) => {
  const names = [unique('one'), unique('two')];
  for (const name of names) {
    await runs({ name, script: `while :; do echo "INFO ${name} says so"; sleep 0.2; done` });
  }
  const ids = await Promise.all(
    names.map(async (name) => ((await docker('GET', `/containers/${name}/json`)) as { Id: string }).Id),
  );
  const server = (await runs({ name: unique('other') })).split('/')[2];
  await signIn(page);
  await page.goto(`/logs?${ids.map((id) => `c=${server}:${id}`).join('&')}`);
  const log = page.getByRole('log');
  for (const name of names) {
    await expect(log).toContainText(`${name} says so`);
  }
  await look(page, 'merged-logs');
  await page.getByRole('button', { name: names[0]! }).click();
  await expect(log).not.toContainText(names[0]!);
});
