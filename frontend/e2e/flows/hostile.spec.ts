import { Page } from '@playwright/test';
import { serverId } from '../support/container';
import { clear, make, WAIT } from '../support/engine';
import { api, newUser, signIn, unique } from '../support/platform';
import { expect, test } from '../support/test';

/** Would ask for an address, and open a dialog, if anything took it for HTML. */
const HOSTILE = `"'><img src=/stolen onerror=alert(1)><script>alert(2)</script><b onclick=alert(3)>{{7*7}}`;

test.afterAll(clear);

/** The text stands there to the letter, and nothing has become of it: no element, no request, no dialog. */
async function inert(page: Page, ...told: readonly string[]): Promise<void> {
  for (const text of told) {
    await expect(page.getByText(text, { exact: false }).first()).toBeVisible();
  }
  await expect(page.locator('img, script:not([src]), b[onclick], [onerror]')).toHaveCount(0);
}

test.beforeEach(({ page, watch }) => {
  page.on('dialog', (dialog) => {
    watch.note(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (asked) => {
    if (asked.url().endsWith('/stolen')) {
      watch.note(`request: ${asked.url()}`);
    }
  });
});

test('S12: HTML in what people are called, in groups, roles and tokens is text', async ({ page }) => {
  const who = await newUser('admin');
  const own = await api(who);
  const { user } = (await (await own.get('/api/v1/auth/me')).json()) as { user: { id: string } };
  expect((await own.put('/api/v1/auth/me', { data: { displayName: HOSTILE } })).status()).toBe(200);
  const expiresAt = new Date(Date.now() + 24 * 3600_000).toISOString();
  expect((await own.post('/api/v1/auth/tokens', { data: { name: HOSTILE, expiresAt } })).status()).toBe(201);
  const members = [user.id];
  const plain = unique('plain');
  for (const [path, more] of [
    ['groups', { members }],
    ['roles', { actions: ['container.view'] }],
  ] as const) {
    const refused = await own.post(`/api/v1/${path}`, { data: { name: HOSTILE, ...more } });
    expect(refused.status(), path).toBe(400);
    const made = await own.post(`/api/v1/${path}`, { data: { name: plain, description: HOSTILE, ...more } });
    expect(made.status(), await made.text()).toBe(201);
    // The platform refuses such names today; what an older database holds is text all the same.
    await page.route(`**/api/v1/${path}?*`, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({
        response: answer,
        body: (await answer.text()).replaceAll(`"name":"${plain}"`, `"name":${JSON.stringify(HOSTILE)}`),
      });
    });
  }
  await own.dispose();

  await signIn(page, who);
  await page.goto(`/access/users?open=${user.id}`);
  await expect(page.getByRole('dialog', { name: HOSTILE })).toBeVisible();
  await inert(page, HOSTILE);
  await page.goto('/access/groups');
  await page.getByRole('link', { name: HOSTILE }).click();
  await expect(page.getByRole('dialog', { name: HOSTILE })).toBeVisible();
  await inert(page, HOSTILE);
  await page.goto('/access/roles');
  await expect(page.getByRole('columnheader').filter({ hasText: HOSTILE })).toBeVisible();
  await inert(page, HOSTILE);
  await page.goto(`/access/see-as?user=${user.id}&explain=container.view`);
  await inert(page, `What ${HOSTILE} may do`);
  await page.goto('/access/grants?add=');
  await page.getByRole('combobox', { name: 'User' }).fill('img src');
  await expect(page.getByRole('option').filter({ hasText: HOSTILE }).first()).toBeVisible();
  await inert(page, HOSTILE);
  await page.goto('/profile/tokens');
  await inert(page, HOSTILE);
  await page.getByRole('button', { name: `Revoke ${HOSTILE}` }).click();
  await inert(page, `Revoke ${HOSTILE}?`);
});

test('S12: HTML in labels, variables, log lines and errors of the engine is text', async ({ page, watch }) => {
  // What the engine cannot start.
  watch.expect(/status of 422/);
  const name = unique('hostile');
  const broken = unique('broken');
  const labels = { 'org.example.note': HOSTILE, 'com.docker.compose.project': HOSTILE };
  const said = HOSTILE.replaceAll("'", '');
  await make({ name, script: `echo '${said}'; echo '${said}' >&2; ${WAIT}`, labels, env: [`NOTE=${HOSTILE}`] });
  await make({ name: broken, command: [`/${HOSTILE}`] });
  await signIn(page);

  await page.goto(`/containers?q=${name}`);
  await inert(page, HOSTILE);
  const server = await serverId();
  await page.goto(`/containers/${server}/${name}/overview`);
  await inert(page, HOSTILE);
  await page.goto(`/containers/${server}/${name}/logs`);
  await expect(page.getByRole('log')).toContainText(said);
  await inert(page);
  await page.goto(`/containers/${server}/${name}/inspect`);
  await expect(page.getByRole('region', { name: 'The engine' })).toContainText('onerror=alert(1)');
  await inert(page);

  await page.goto(`/containers/${server}/${broken}/overview`);
  await page.getByRole('button', { name: 'Start', exact: true }).click();
  await expect(page.getByText(/<img src=\/stolen onerror=alert\(1\)>.*(no such file|not found)/).first()).toBeVisible();
  await inert(page);
  await page.goto(`/events?q=${name}`);
  await expect(page.getByRole('row').filter({ hasText: name }).first()).toBeVisible();
  await inert(page);
});
