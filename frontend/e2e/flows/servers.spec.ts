import { readFileSync } from 'node:fs';
import { clear, makeAll, WAIT } from '../support/engine';
import { look } from '../support/look';
import { api, signIn, unique, variable } from '../support/platform';
import { expect, test } from '../support/test';

test('two servers are set side by side, with what only one of them has', async ({ page }) => {
  const name = unique('beside');
  const only = unique('only-here');
  const pem = (file: string) => readFileSync(variable(file), 'utf8');
  const administrator = await api();
  const registered = await administrator.post('/api/v1/servers', {
    data: {
      name,
      endpoint: variable('DCP_LAB_ENGINE1_TCP'),
      tls: { ca: pem('DCP_LAB_CA'), cert: pem('DCP_LAB_CERT'), key: pem('DCP_LAB_KEY') },
    },
  });
  expect(registered.status(), await registered.text()).toBe(201);
  const { id } = (await registered.json()) as { id: string };
  try {
    await clear();
    await makeAll([{ name: only, script: WAIT }]);
    await signIn(page);
    await page.goto('/servers');
    await page.getByRole('checkbox', { name: 'Select local' }).click();
    await page.getByRole('checkbox', { name: `Select ${name}` }).click();
    await page.getByRole('link', { name: 'Compare' }).click();

    await expect(page.getByRole('heading', { level: 1, name: 'Compare servers' })).toBeVisible();
    const row = page.getByRole('row').filter({ hasText: only });
    await expect(row).toContainText('missing');
    await expect(row).toContainText('Not there');
    await look(page, 'servers-compare');

    await page.getByRole('button', { name: `Leave ${name} out` }).click();
    await expect(page.getByText('Choose two or more servers')).toBeVisible();
    await look(page, 'servers-compare-empty');
    await page.getByRole('combobox', { name: 'Add a server to compare' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(row).toContainText('missing');
  } finally {
    await clear();
    await administrator.delete(`/api/v1/servers/${id}`);
    await administrator.dispose();
  }
});
