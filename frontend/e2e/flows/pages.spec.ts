import { clear, makeAll, WAIT, Wanted } from '../support/engine';
import { look } from '../support/look';
import { signIn, variable } from '../support/platform';
import { expect, test } from '../support/test';

/** Containers as a small team has them. */
function shop(): Wanted[] {
  const chatty = variable('DCP_LAB_IMAGE_CHATTY');
  const web = variable('DCP_LAB_IMAGE_WEB');
  const of = (project: string, service: string) => ({
    'com.docker.compose.project': project,
    'com.docker.compose.service': service,
  });
  return [
    { name: 'shop-web-1', image: web, labels: of('shop', 'web'), ports: [80] },
    { name: 'shop-web-2', image: web, labels: of('shop', 'web'), ports: [80] },
    { name: 'shop-worker-1', image: chatty, labels: of('shop', 'worker') },
    { name: 'shop-cache-1', script: WAIT, labels: of('shop', 'cache') },
    { name: 'billing-api-1', image: web, labels: of('billing', 'api'), ports: [80] },
    { name: 'billing-queue-1', script: WAIT, labels: of('billing', 'queue') },
    { name: 'nightly-report', script: 'echo could not reach the mail server >&2; exit 3' },
    { name: 'migration', script: 'echo done' },
    { name: 'scratch' },
  ];
}

test.beforeAll(async () => {
  await clear();
  await makeAll(shop());
});
test.afterAll(clear);

test('every page holds up to axe in a wide window', async ({ page }) => {
  await signIn(page);
  await page.goto('/dashboard');
  await expect(page.getByRole('heading', { level: 1, name: 'Dashboard' })).toBeVisible();
  await expect(page.getByText('nightly-report').first()).toBeVisible();
  await look(page, 'dashboard');

  await page.goto('/containers');
  await expect(page.getByRole('row').filter({ hasText: 'shop-web-1' })).toContainText('Healthy');
  await look(page, 'containers');
  await page.getByRole('checkbox', { name: 'Select shop-web-1' }).click();
  await page.getByRole('checkbox', { name: 'Select scratch' }).click();
  await expect(page.getByText('2 selected')).toBeVisible();
  await look(page, 'containers-selected');
  await page.getByRole('button', { name: 'Actions on shop-web-1' }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await look(page, 'containers-menu');
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('shop');
  await expect(page.getByRole('option').first()).toBeVisible();
  await look(page, 'palette');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible();
  await look(page, 'shortcuts');
  await page.keyboard.press('Escape');

  await page.goto('/events');
  await expect(page.getByRole('row').filter({ hasText: 'shop-web-1' }).first()).toBeVisible();
  await look(page, 'events-all');

  await page.goto('/servers');
  await page.getByRole('link', { name: 'local', exact: true }).click();
  await expect(page.getByText('Storage driver')).toBeVisible();
  await look(page, 'servers');
  await page.getByRole('button', { name: 'Add server' }).click();
  await page.getByRole('dialog', { name: 'Add a server' }).getByLabel('Address').fill('tcp://docker.example:2376');
  await expect(page.getByLabel('Private key of the client certificate')).toBeVisible();
  await look(page, 'server-add');

  await page.goto('/profile');
  await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
  await look(page, 'profile');
  for (const tab of ['security', 'sessions', 'tokens', 'tokens?add=']) {
    await page.goto(`/profile/${tab}`);
    await expect(page.getByRole('heading', { level: 1, name: 'Profile' })).toBeVisible();
    await look(page, `profile-${tab.replace('?add=', '-add')}`);
  }
  for (const tab of ['users', 'groups', 'roles', 'grants', 'see-as', 'users?add=', 'grants?add=']) {
    await page.goto(`/access/${tab}`);
    await expect(page.getByRole('link', { name: /^Grants \d/ })).toBeVisible();
    await look(page, `access-${tab.replace('?add=', '-add')}`);
  }
  await page.goto('/no/such/page');
  await expect(page.getByRole('heading', { name: 'No such page' }).first()).toBeVisible();
  await look(page, 'not-found');
});

test('every page holds up to axe in a narrow window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  for (const [path, heading] of [
    ['/dashboard', 'Dashboard'],
    ['/containers', 'Containers'],
    ['/containers/new', 'Create container'],
    ['/servers', 'Servers'],
    ['/events', 'Events'],
    ['/access/users', 'Users, access'],
    ['/access/groups', 'Users, access'],
    ['/access/roles', 'Users, access'],
    ['/access/grants', 'Users, access'],
    ['/access/see-as', 'Users, access'],
    ['/audit', 'Audit'],
    ['/policies', 'Policies'],
    ['/policies?rule=bind-mounts', 'Policies'],
    ['/profile/security', 'Profile'],
    ['/profile/sessions', 'Profile'],
    ['/profile/tokens', 'Profile'],
    ['/profile', 'Profile'],
  ] as const) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await look(page, `narrow${path.replaceAll(/\W/g, '-')}`);
  }
  await page.goto('/containers');
  await page.getByRole('link', { name: 'shop-worker-1' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'shop-worker-1' })).toBeVisible();
  await look(page, 'narrow-container');
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await look(page, 'narrow-menu');
});

test('filter, state and sorting stand in the address and survive a reload', async ({ page }) => {
  await signIn(page);
  await page.goto('/containers');
  await page.getByLabel('Filter containers').fill('shop');
  await expect(page).toHaveURL(/q=shop/);
  await expect(page.getByRole('row').filter({ hasText: 'billing' })).toHaveCount(0);
  await page.getByRole('columnheader', { name: 'Name' }).getByRole('button').click();
  await expect(page).toHaveURL(/sort=/);

  await page.reload();

  await expect(page.getByLabel('Filter containers')).toHaveValue('shop');
  await expect(page.getByRole('row').filter({ hasText: 'shop-' })).toHaveCount(4);
  await page.getByLabel('Filter containers').fill('nothing has this name');
  await expect(page.getByText('No container fits')).toBeVisible();
});

test('a change on the engine shows without a reload', async ({ page }) => {
  await signIn(page);
  await page.goto('/containers');
  await expect(page.getByRole('row').filter({ hasText: 'scratch' })).toBeVisible();

  await makeAll([{ name: 'made-elsewhere' }]);

  await expect(page.getByRole('row').filter({ hasText: 'made-elsewhere' })).toBeVisible({ timeout: 1000 });
});
