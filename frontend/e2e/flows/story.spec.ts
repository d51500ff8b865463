import { clear } from '../support/engine';
import { look } from '../support/look';
import { ADMINISTRATOR, signInByHand, unique, variable } from '../support/platform';
import { expect, test } from '../support/test';

/** Says three lines, one of them on stderr, then waits until it is asked to end. */
const SCRIPT = `sh -c "echo hello from the container; echo careful >&2; echo 'grüße 🐳'; trap 'exit 0' TERM; while :; do sleep 0.1; done"`;

test.beforeAll(clear);
test.afterAll(clear);

test('a person signs in, creates a container, reads its log, stops and removes it', async ({ page }) => {
  const name = unique('story');

  await page.goto('/containers');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await look(page, 'login');
  await signInByHand(page, ADMINISTRATOR);

  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible();
  await expect(page.getByText('No containers')).toBeVisible();
  await look(page, 'containers-empty');

  await page.getByRole('link', { name: 'Create container' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Create container' })).toBeVisible();
  await look(page, 'create-empty');
  await page.getByLabel('Image', { exact: true }).fill(variable('DCP_LAB_IMAGE_BUSYBOX'));
  await page.locator('#create-image').getByLabel('Name (optional)').fill(name);
  await page.getByLabel('Command (optional)').fill(SCRIPT);
  await page.getByRole('button', { name: 'Add variable' }).click();
  const variables = page.locator('#create-env');
  await variables.getByLabel('Name').fill('COLOUR');
  await variables.getByLabel('Value').fill('green = grün');
  await page.getByRole('button', { name: 'Add port' }).click();
  await page.locator('#create-ports').getByLabel('Container', { exact: true }).fill('80');
  await look(page, 'create');
  await page.getByRole('button', { name: 'Create and start' }).click();

  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByText('Running').first()).toBeVisible();
  await expect(page.getByText('green = grün')).toBeVisible();
  await look(page, 'container-overview');

  await page.getByRole('link', { name: 'Logs', exact: true }).click();
  const log = page.getByRole('log');
  await expect(log).toContainText('hello from the container');
  await expect(log).toContainText('careful');
  await expect(log).toContainText('grüße 🐳');
  await look(page, 'container-logs');

  await page.getByRole('link', { name: 'Inspect', exact: true }).click();
  await expect(page.getByRole('region', { name: 'The engine' })).toContainText('"RestartPolicy"');
  await look(page, 'container-inspect');

  await page.getByRole('link', { name: 'Containers' }).first().click();
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Running');
  await look(page, 'containers-one');

  await row.getByRole('link', { name }).click();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByText('Exited').first()).toBeVisible();
  await page.getByRole('button', { name: 'Remove...' }).click();
  await expect(page.getByRole('dialog', { name: `Remove ${name}?` })).toBeVisible();
  await look(page, 'container-remove');
  await page.getByRole('dialog').getByRole('button', { name: 'Remove container' }).click();

  await expect(page.getByRole('heading', { level: 1, name: 'Containers' })).toBeVisible();
  await expect(page.getByText('No containers')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveCount(0);
});
