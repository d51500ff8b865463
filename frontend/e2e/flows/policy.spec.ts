import { clear } from '../support/engine';
import { look } from '../support/look';
import { api, newUser, signIn, unique, variable } from '../support/platform';
import { expect, test } from '../support/test';

test.afterAll(clear);

test('S08: what the policy refuses is said while one types and when it is sent; what it allows is made', async ({
  page,
  watch,
}) => {
  watch.expect(/status of 422/);
  const name = unique('judged');
  await signIn(page, await newUser('deployer'));
  await page.goto('/containers/new');
  await page.getByLabel('Image', { exact: true }).fill(variable('DCP_LAB_IMAGE_BUSYBOX'));
  await page.locator('#create-image').getByLabel('Name (optional)').fill(name);
  await page.getByRole('button', { name: 'Add mount' }).click();
  const mounts = page.locator('#create-mounts');
  await mounts.getByLabel('Kind').selectOption('bind');
  await mounts.getByLabel('From').fill('/etc');
  await mounts.getByLabel('In the container').fill('/host');

  const box = page.locator('dcp-policy-box');
  await expect(box).toContainText(/1 of \d+ policy rules is broken/);
  await expect(mounts.getByLabel('From')).toHaveAttribute('aria-invalid', 'true');
  const create = page.getByRole('button', { name: 'Create, do not start' });
  await expect(create).toHaveAttribute('aria-disabled', 'true');
  await look(page, 'create-refused');
  await box.getByRole('button', { name: 'Ask for an exception' }).click();
  await expect(page.getByText('A message is copied').first()).toBeVisible();

  // The rule was made after the form had asked.
  const allowed = { allowed: true, bypassed: false, violations: [] };
  await page.route('**/containers/verdict', (route) => route.fulfill({ json: allowed }));
  await mounts.getByLabel('In the container').fill('/host/etc');
  await expect(box).not.toContainText('broken');
  await create.click();
  await expect(box).toContainText(/1 of \d+ policy rules is broken/);
  await expect(mounts.getByLabel('From')).toHaveAttribute('aria-invalid', 'true');
  const administrator = await api();
  const found = (await (await administrator.get(`/api/v1/containers?q=${name}`)).json()) as { items: unknown[] };
  await administrator.dispose();
  expect(found.items).toEqual([]);

  await box.getByRole('button', { name: 'Remove the mount' }).click();
  await expect(box).not.toContainText('broken');
  await expect(page.getByRole('button', { name: 'Add mount' })).toBeFocused();
  await page.unroute('**/containers/verdict');
  await page.keyboard.press('Enter');
  await mounts.getByLabel('From').fill(name);
  await mounts.getByLabel('In the container').fill('/host/etc');
  await expect(box).toContainText('rules pass');
  await expect(box).not.toContainText('broken');
  await create.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
});

test('policies are read and explained, and a rule is decided about for everywhere and taken back', async ({ page }) => {
  await signIn(page);
  await page.goto('/policies');
  await page.getByLabel('Filter rules').fill('kernel');
  await page.getByRole('link', { name: 'Settings of the kernel' }).click();
  const rule = page.getByRole('dialog', { name: 'Settings of the kernel' });
  await rule.getByRole('button', { name: 'Refuse' }).click();
  await rule.getByLabel('One more').fill('net.ipv4.tcp_syncookies');
  await rule.getByRole('button', { name: 'Add' }).click();
  await look(page, 'policy-rule');
  await rule.getByRole('button', { name: 'Save' }).click();
  const row = page.getByRole('row').filter({ hasText: 'Settings of the kernel' });
  await expect(row).toContainText('everywhere');
  await expect(row).toContainText('net.ipv4.tcp_syncookies');

  await row.getByRole('link').click();
  await rule.getByRole('button', { name: 'As usual' }).click();
  await rule.getByRole('button', { name: 'Save' }).click();
  await expect(row).toContainText('as usual');
});
