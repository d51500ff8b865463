import { Page } from '@playwright/test';
import { serverId } from '../support/container';
import { clear, make, WAIT } from '../support/engine';
import { look } from '../support/look';
import { press, type } from '../support/keyboard';
import { ADMINISTRATOR, api, Credentials, newUser, signIn, unique } from '../support/platform';
import { expect, test } from '../support/test';

test.afterAll(clear);

/** Creates a user who is called by the role that is granted on all servers. */
async function create(page: Page, role: 'operator' | 'viewer'): Promise<Credentials> {
  const username = unique(role);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('Create a user');
  await expect(page.getByRole('option', { name: 'Create a user' })).toBeVisible();
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'Create a user' });
  await expect(form.getByLabel('User name')).toBeFocused();
  await page.keyboard.type(username);
  await press(page, /^Generate$/);
  const field = form.getByLabel('New password');
  await expect(field).toHaveValue(/^(\w{5}-){3}\w{5}$/);
  const password = await field.inputValue();
  await press(page, new RegExp(`^${role}`), 'Space');
  await press(page, /^Create user$/);
  await expect(page.getByRole('dialog', { name: username })).toContainText('All servers');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  return { username, password };
}

test('without a mouse an administrator creates an operator and a viewer; each must choose a password before anything else', async ({
  page,
  browser,
}) => {
  const container = unique('operated');
  await make({ name: container, script: WAIT });
  await signIn(page);
  await page.goto('/dashboard');
  await expect(page.getByRole('link', { name: 'Users, access' })).toBeVisible();
  await expect(page.locator('ui-skeleton')).toHaveCount(0);
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { level: 1, name: 'Users, access' })).toBeVisible();
  const operator = await create(page, 'operator');
  const viewer = await create(page, 'viewer');

  for (const who of [operator, viewer]) {
    const context = await browser.newContext();
    const own = await context.newPage();
    await own.goto('/containers');
    await type(own, /^User name/, who.username);
    await type(own, /^Password/, who.password);
    await own.keyboard.press('Enter');
    await expect(own.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();
    if (who === operator) {
      await look(own, 'new-password');
    }
    await own.goto('/containers');
    await expect(own.getByRole('heading', { name: 'Choose a new password' })).toBeVisible();
    await type(own, /^Current password/, who.password);
    await type(own, /^New password/, 'a phrase of my own');
    await own.keyboard.press('Enter');
    await use(own, container, who === operator);
    await context.close();
  }
});

/** What somebody sees who may look, and perhaps operate. */
async function use(page: Page, container: string, operates: boolean): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: container });
  await expect(row).toContainText('Running');
  await expect(page.getByRole('link', { name: 'Users, access' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Create container' })).toHaveAttribute(
    'title',
    'You may not create containers: your roles lack container.create.',
  );
  await page.keyboard.press('/');
  await page.keyboard.type(container);
  await press(page, new RegExp(`^${container}$`));
  await expect(page.getByRole('heading', { level: 1, name: container })).toBeVisible();
  await press(page, /^Remove\.\.\.$/);
  await expect(page.locator('.ui-tip')).toHaveText(/You may not remove containers/);
  if (!operates) {
    await look(page, 'viewer-container');
  }
  await page.keyboard.press('Escape');
  await press(page, /^Restart$/);
  if (operates) {
    await expect(page.getByText('restarted').first()).toBeVisible();
  } else {
    await expect(page.locator('.ui-tip')).toHaveText(/You may not start, stop and restart containers/);
  }
  await page.goto('/access/users');
  await expect(page.getByText('Your roles do not let you see this')).toBeVisible();
}

test('a viewer finds only what a viewer may open', async ({ page }) => {
  await signIn(page, await newUser('viewer'));
  await page.goto('/dashboard');
  const navigation = page.getByRole('navigation', { name: 'Main' });
  await expect(navigation.getByRole('link', { name: /^Containers/ })).toBeVisible();
  await expect(navigation.getByRole('link', { name: 'Users, access' })).toHaveCount(0);
  const add = page.getByRole('button', { name: 'Add server' });
  await expect(add).toHaveAttribute('aria-disabled', 'true');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('users');
  await expect(page.getByRole('option', { name: /Users/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.goto('/access/grants');
  await expect(page.getByText('Your roles do not let you see this')).toBeVisible();
  await look(page, 'viewer-access');
});

test('a group gets a role on one stack, and what its member may do is explained', async ({ page }) => {
  const member = await newUser();
  const group = unique('team');
  await signIn(page);

  await page.goto('/access/groups');
  await page.getByRole('button', { name: 'Create group' }).first().click();
  const form = page.getByRole('dialog', { name: 'Create a group' });
  await form.getByLabel('Name').fill(group);
  await form.getByRole('combobox', { name: 'Add a member' }).fill(member.username);
  await page.keyboard.press('Enter');
  await expect(form.getByText(member.username)).toBeVisible();
  await look(page, 'access-group');
  await form.getByRole('button', { name: 'Create group' }).click();
  await page.getByRole('dialog', { name: group }).getByRole('link', { name: 'Grant a role' }).click();

  const grant = page.getByRole('dialog', { name: 'Grant a role' });
  await grant.getByRole('combobox', { name: 'Role' }).fill('operator');
  await page.keyboard.press('Enter');
  await grant.getByRole('button', { name: 'Only one stack' }).click();
  await grant.getByLabel('Only one stack', { exact: true }).last().fill('shop');
  await expect(grant.getByText(`Everybody in ${group} gets the role operator`)).toBeVisible();
  await look(page, 'access-grant-add');
  await grant.getByRole('button', { name: 'Grant', exact: true }).click();
  await expect(page.getByRole('row').filter({ hasText: group })).toContainText('Stack shop on all servers');

  await page.goto('/access/see-as');
  await page.getByRole('combobox', { name: 'User' }).fill(member.username);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`What ${member.username} may do on all servers`)).toBeVisible();
  await page.getByRole('button', { name: 'Why: start, stop and restart containers' }).click();
  await expect(page.getByRole('dialog').getByRole('listitem').filter({ hasText: group })).toBeVisible();
  await look(page, 'access-see-as');
});

test('a role of our own is made in the matrix, granted, and cannot go while it is in use', async ({ page }) => {
  const role = unique('role');
  const who = await newUser();
  await signIn(page);
  await page.goto('/access/roles');
  await page.getByRole('button', { name: 'Create role' }).click();
  await page.getByLabel('Name').fill(role);
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: `${role}: see containers` }).click();
  await page.getByRole('checkbox', { name: `${role}: see servers` }).click();
  await look(page, 'access-roles');
  await page.getByRole('button', { name: 'Save role' }).click();
  await expect(page.getByText('it holds from the next request on').first()).toBeVisible();

  const administrator = await api();
  const users = (await (await administrator.get(`/api/v1/users?q=${who.username}`)).json()) as {
    items: { id: string }[];
  };
  const roles = (await (await administrator.get('/api/v1/roles?limit=1000')).json()) as {
    items: { id: string; name: string }[];
  };
  const granted = await administrator.post('/api/v1/grants', {
    data: {
      subject: { type: 'user', id: users.items[0]?.id },
      role: roles.items.find(({ name }) => name === role)?.id,
      scope: { type: 'server', value: await serverId() },
    },
  });
  expect(granted.status(), await granted.text()).toBe(201);
  await administrator.dispose();
  await page.reload();
  await page.getByRole('button', { name: `Actions on ${role}` }).click();
  await expect(page.getByRole('menuitem', { name: 'Delete...' })).toHaveAttribute('title', /It is granted once/);
});

test('a user is deleted only after reading what is lost and typing the name', async ({ page }) => {
  const who = await newUser('viewer');
  await signIn(page);
  await page.goto(`/access/users?q=${who.username}`);
  await page.getByRole('link', { name: who.username }).click();
  await page.getByRole('dialog', { name: who.username }).getByRole('button', { name: 'Delete...' }).click();
  const question = page.getByRole('dialog', { name: `Delete ${who.username}?` });
  await expect(question.getByText('1 grant is withdrawn')).toBeVisible();
  await look(page, 'access-user-delete');
  await expect(question.getByRole('button', { name: 'Delete user' })).toBeDisabled();
  await question.getByRole('textbox').fill(who.username);
  await question.getByRole('button', { name: 'Delete user' }).click();
  await expect(page.getByText('No user fits')).toBeVisible();
});

test('nobody deletes or disables oneself', async ({ page }) => {
  await signIn(page);
  await page.goto(`/access/users?q=${ADMINISTRATOR.username}`);
  await page.getByRole('link', { name: ADMINISTRATOR.username, exact: true }).click();
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Delete...' })).toHaveAttribute(
    'title',
    'You cannot do this to yourself.',
  );
  await look(page, 'access-user');
});
