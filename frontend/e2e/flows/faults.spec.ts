import { clear, fault, make } from '../support/engine';
import { look } from '../support/look';
import { signIn, unique, variable } from '../support/platform';
import { expect, test } from '../support/test';

test('a dead engine is told, its containers stay in sight, and its return heals the page', async ({ page, watch }) => {
  watch.expect(/status of 503/);
  const name = unique('stale');
  await clear();
  await make({ name, image: variable('DCP_LAB_IMAGE_CHATTY') });
  await signIn(page);
  await page.goto('/containers');
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Running');

  await fault('stop');
  try {
    await expect(page.getByText('local does not answer').first()).toBeVisible({ timeout: 25_000 });
    await expect(row).toContainText('Stale');
    await look(page, 'containers-stale');
    await row.getByRole('link', { name }).click();
    const heading = page.getByRole('heading', { level: 1 });
    await expect(heading.filter({ hasText: 'Containers' })).toHaveCount(0);
    await expect(heading).toBeVisible();
    await look(page, 'container-stale');
    await page.goto('/dashboard');
    await expect(page.getByText('local is unreachable')).toBeVisible();
    await look(page, 'dashboard-unreachable');
    await page.goto('/servers');
    await page.getByRole('link', { name: 'local', exact: true }).click();
    await expect(page.getByText('Unreachable').first()).toBeVisible();
    await look(page, 'servers-unreachable');
  } finally {
    await fault('start');
  }
  await page.goto('/containers');
  await expect(page.getByText('local does not answer')).toHaveCount(0, { timeout: 25_000 });
  await expect(row).not.toContainText('Stale');
  await clear();
});

test('a platform that does not answer is told at the top of every page, and its return too', async ({
  page,
  watch,
}) => {
  watch.expect(/ERR_INTERNET_DISCONNECTED/);
  await signIn(page);
  await page.goto('/containers');
  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible();

  await page.context().setOffline(true);
  await expect(page.getByRole('status').filter({ hasText: 'Reconnecting' })).toBeVisible({ timeout: 15_000 });
  await look(page, 'containers-offline');
  await page.context().setOffline(false);

  await expect(page.getByRole('status').filter({ hasText: 'Reconnecting' })).toHaveCount(0, { timeout: 15_000 });
});
