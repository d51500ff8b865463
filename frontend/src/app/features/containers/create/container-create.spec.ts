import { openPage } from '../../../../testing/page';
import { Refusal, TestingApi } from '../../../../testing/testing-api';
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

function api(answer: unknown = { summary: CREATED }): TestingApi {
  return new TestingApi()
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
