import { vi } from 'vitest';
import { openPage, TestingPage } from '../../../../testing/page';
import { Refusal, Sent, TestingApi } from '../../../../testing/testing-api';
import { ContainerCreate, PolicyVerdict } from '../../../api/models';
import { container, freshness } from '../../../domain/container/container.fixture';
import { server } from '../../../domain/server/server.fixture';
import { routes } from '../containers.routes';

const inFeature = [
  { path: 'containers', children: routes.filter(({ path }) => path === 'new') },
  { path: '**', children: [] },
];
const HOLDER = container({
  name: 'shop-api-1',
  ports: [{ ip: '0.0.0.0', privatePort: 8080, publicPort: 8081, protocol: 'tcp' }],
});
const CREATED = container({ name: 'web' });

const RULES = [
  { id: 'bind-mounts', title: 'Folders of the host', explanation: 'A bind shows a folder of the host.', usual: [] },
  { id: 'privileged', title: 'Privileged containers', explanation: 'Whoever is in it owns the host.', usual: [] },
];
const ALLOWED: PolicyVerdict = { allowed: true, bypassed: false, violations: [] };
/** Refuses every bind, as the platform would. */
const judge = ({ body }: Sent): PolicyVerdict => {
  const { mounts } = body as ContainerCreate;
  const violations = (mounts ?? []).flatMap(({ type, source }, index) =>
    type === 'bind'
      ? [{ rule: 'bind-mounts', field: `mounts[${index}].source`, message: `It would see ${source} of the host.` }]
      : [],
  );
  return { allowed: violations.length === 0, bypassed: false, violations };
};

function api(answer: unknown = { summary: CREATED }): TestingApi {
  return new TestingApi()
    .on('GET', '/api/v1/policies/rules', RULES)
    .on('POST', '/api/v1/servers/s-1/containers/verdict', judge)
    .on('GET', '/api/v1/containers', { items: [HOLDER], total: 1, states: {}, servers: [freshness()] })
    .on('GET', '/api/v1/servers', { items: [server()], total: 1 })
    .on('POST', '/api/v1/servers/s-1/containers', answer);
}

const open = (given: TestingApi, may?: (action: string) => boolean) =>
  openPage({ routes: inFeature, url: '/containers/new', api: given, ...(may ? { may } : {}) });

describe('creating a container', () => {
  it('sends what was typed and opens the new container', async () => {
    const page = await open(api());
    await page.type('Image', 'nginx:1.29');
    await page.type('Name', 'web');
    await page.press('Add port');
    await page.type('Container', '80');
    await page.press('Create and start');
    expect(page.api.changes()[0]!.body).toEqual({
      image: 'nginx:1.29',
      name: 'web',
      ports: [{ containerPort: 80, protocol: 'tcp' }],
      restartPolicy: { name: 'no' },
      start: true,
    });
    expect(page.address).toBe(`/containers/s-1/${CREATED.id.slice(0, 12)}`);
    expect(page.told).toEqual(['web is created']);
  });

  it('leaves it created when it shall not start', async () => {
    const page = await open(api());
    await page.type('Image', 'nginx');
    await page.press('Create, do not start');
    expect(page.api.changes()[0]!.body).toMatchObject({ start: false });
  });

  it('sends nothing while something is wrong, and says what', async () => {
    const page = await open(api());
    await page.press('Add port');
    await page.type('Host port', '99999');
    await page.press('Create and start');
    expect(page.api.changes()).toEqual([]);
    expect(page.text).toContain('Type the image.');
    expect(page.text).toContain('1 to 65535');
    expect(page.text).toContain('3 problems');
  });

  it('says who holds a port before the engine has to', async () => {
    const page = await open(api());
    await page.press('Add port');
    await page.type('Host port', '8081');
    expect(page.text).toContain('8081 on ams-prod-1 is held by shop-api-1');
    await page.press('8082');
    expect(page.field('Host port').value).toBe('8082');
    expect(page.text).not.toContain('is held by');
    await page.type('Name', 'shop-api-1');
    expect(page.text).toContain('This name is taken on ams-prod-1.');
  });

  it.each([
    ['CONTAINER_NAME_TAKEN', 409, 'web is taken.', 'Name'],
    ['IMAGE_NOT_FOUND', 404, 'There is no image nginx:1.29.', 'Image'],
  ])('puts %s at its field until that is changed', async (code, status, words, field) => {
    const page = await open(api(new Refusal(status, code, words)));
    await page.type('Image', 'nginx:1.29');
    await page.press('Create and start');
    expect(page.text).toContain(words);
    expect(page.field(field).getAttribute('aria-invalid')).toBe('true');
    await page.type(field, 'other');
    expect(page.text).not.toContain(words);
  });

  it('puts what the platform says of a value at that value, past rows that were left blank', async () => {
    const given = api(
      new Refusal(400, 'VALIDATION_FAILED', 'A value is wrong.', [
        { field: 'ports[0].containerPort', message: 'too odd' },
      ]),
    );
    const page = await open(given);
    await page.type('Image', 'nginx');
    await page.press('Add port');
    await page.press('Add port');
    const second = [...page.element.querySelectorAll<HTMLInputElement>('[data-row="ports.1"] input')][2]!;
    second.value = '81';
    second.dispatchEvent(new Event('input'));
    await page.press('Create and start');
    expect(page.element.querySelector('[data-row="ports.1"]')!.textContent).toContain('too odd');
    expect(page.element.querySelector('[data-row="ports.0"]')!.textContent).not.toContain('too odd');
  });

  it('says above the form what belongs to no field', async () => {
    const page = await open(api(new Refusal(503, 'ENGINE_UNREACHABLE', 'ams-prod-1 does not answer.')));
    await page.type('Image', 'nginx');
    await page.press('Create and start');
    expect(page.text).toContain('The container could not be created');
    expect(page.text).toContain('REQ-1');
  });

  it('takes a block of variables', async () => {
    const page = await open(api());
    await page.type('Image', 'nginx');
    await page.press('Paste KEY=VALUE lines');
    await page.type('KEY=VALUE lines', 'A=1\nB=two words');
    await page.press('Add these');
    await page.press('Create and start');
    expect(page.api.changes()[0]!.body).toMatchObject({ env: { A: '1', B: 'two words' } });
  });

  it('shows the same as a command while one types', async () => {
    const page = await open(api());
    await page.type('Image', 'nginx:1.29');
    await page.type('Name', 'web');
    expect(page.element.querySelector('.well')!.textContent).toContain('--name web');
    await page.press('curl');
    expect(page.element.querySelector('.well')!.textContent).toContain(
      'curl -X POST http://localhost:3000/api/v1/servers/s-1/containers',
    );
  });

  it('is closed to those who may not create', async () => {
    const page = await open(api(), (action) => action !== 'container.create');
    expect(page.text).toContain('You may not create containers');
    expect(page.element.querySelector('form')).toBeNull();
  });
});

describe('the policy of the server', () => {
  const said = (page: TestingPage, words: string) =>
    vi.waitFor(() => expect(page.text).toContain(words), { timeout: 10_000 });
  const addBind = async (page: TestingPage, source: string) => {
    await page.type('Image', 'nginx');
    await page.press('Add mount');
    await page.type('Kind', 'bind');
    await page.type('From', source);
    await page.type('In the container', '/data');
  };

  it('says while one types which rule is broken, at the field and with its reason, and nothing can be created', async () => {
    const page = await open(api());
    await addBind(page, '/etc');
    await said(page, '1 of 2 policy rules is broken');
    expect(page.text).toContain('Folders of the host');
    expect(page.text).toContain('A bind shows a folder of the host.');
    expect(page.text).toContain('1 rule passes');
    expect(page.field('From').getAttribute('aria-invalid')).toBe('true');
    expect(page.element.querySelector('.line.bad')!.textContent).toContain('-v /etc:/data');
    await page.press('Create and start');
    expect(page.api.changes()).toEqual([]);
    await page.type('Kind', 'volume');
    await page.type('From', 'etc');
    await said(page, '2 rules pass');
    await page.press('Create and start');
    expect(page.api.changes()[0]!.body).toMatchObject({
      mounts: [{ type: 'volume', source: 'etc', target: '/data' }],
    });
  });

  it('is kept by one press that takes away what breaks it, and nothing else', async () => {
    // jsdom scrolls nothing.
    Element.prototype.scrollIntoView = () => undefined;
    const page = await open(api());
    await addBind(page, '/etc');
    await page.press('Add mount');
    await said(page, '1 of 2 policy rules is broken');
    await page.press('Remove the mount');
    expect(page.text).not.toContain('is broken');
    expect(page.element.querySelectorAll('dcp-create-mounts [data-row]')).toHaveLength(1);
  });

  it('can be asked about: the message says where, what, why, and where that is decided about', async () => {
    const copied: string[] = [];
    const writeText = async (text: string) => void copied.push(text);
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    const page = await open(api(), (action) => action !== 'policy.manage');
    await page.type('Image', 'nginx');
    await addBind(page, '/etc');
    await said(page, '1 of 2 policy rules is broken');
    await page.press('Ask for an exception');
    Reflect.deleteProperty(navigator, 'clipboard');
    expect(copied[0]).toContain('nginx');
    expect(copied[0]).toContain('"Folders of the host"');
    expect(copied[0]).toContain('- It would see /etc of the host.');
    expect(copied[0]).toMatch(/\/policies\?server=s-1&rule=bind-mounts$/);
  });

  it('is decided about by who has the right, who asks nobody', async () => {
    const page = await open(api());
    await addBind(page, '/etc');
    await said(page, '1 of 2 policy rules is broken');
    expect(page.text).not.toContain('Ask for an exception');
    expect(page.control<HTMLAnchorElement>('Decide about the rule').search).toBe('?server=s-1&rule=bind-mounts');
  });

  it('is told nothing but what it judges: no variables, no commands', async () => {
    const page = await open(api());
    await page.press('Add variable');
    await page.type('Value', 'secret');
    await page.type('Command', 'run --token secret');
    await addBind(page, '/srv');
    await said(page, 'It would see /srv of the host.');
    const asked = page.api.sent.filter(({ url }) => url.endsWith('/verdict'));
    expect(JSON.stringify(asked)).not.toContain('secret');
    expect(Object.keys(asked.at(-1)!.body as object)).toEqual(['image', 'mounts', 'restartPolicy', 'start']);
  });

  it('is not asked before anything is asked of the host', async () => {
    const page = await open(api());
    await page.type('Image', 'nginx');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(page.api.sent.filter(({ url }) => url.endsWith('/verdict'))).toEqual([]);
  });

  it('is believed when it refuses only as the container is to be made', async () => {
    const refusal = new Refusal(422, 'POLICY_REFUSED', 'The policy of this server does not allow it.', [
      { field: 'security.privileged', message: 'The container would be privileged.', rule: 'privileged' },
    ]);
    const page = await open(api(refusal).on('POST', /\/verdict$/, ALLOWED));
    await page.type('Image', 'nginx');
    await page.press(/^Privileged/);
    await said(page, '2 rules pass');
    await page.press('Create and start');
    expect(page.text).toContain('1 of 2 policy rules is broken');
    expect(page.text).toContain('The container would be privileged.');
    expect(page.element.querySelector('.line.bad')!.textContent).toContain('--privileged');
  });

  it('warns who may bypass it', async () => {
    const page = await open(
      api().on('POST', /\/verdict$/, (sent: Sent) => ({ ...judge(sent), allowed: true, bypassed: true })),
    );
    await addBind(page, '/etc');
    await said(page, 'You may create it all the same');
    expect(page.field('From').getAttribute('aria-invalid')).toBeNull();
    await page.press('Create and start');
    expect(page.api.changes()).toHaveLength(1);
  });

  it('does not stand in the way when it cannot be asked: the platform asks it again', async () => {
    const page = await open(api().on('POST', /\/verdict$/, new Refusal(503, 'ENGINE_UNREACHABLE', 'No answer.')));
    await addBind(page, '/etc');
    await said(page, 'The policy could not be asked');
    await page.press('Create and start');
    expect(page.api.changes()).toHaveLength(1);
  });
});
