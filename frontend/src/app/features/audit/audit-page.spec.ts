import { vi } from 'vitest';
import { openPage } from '../../../testing/page';
import { Refusal, TestingApi } from '../../../testing/testing-api';
import { auditEntry, COUNTS } from '../../domain/audit/audit.fixture';
import { container } from '../../domain/container/container.fixture';
import { server } from '../../domain/server/server.fixture';
import { routes } from './audit.routes';

const WEB = container({ name: 'web' });
const STARTED = auditEntry({ resource: WEB.id });
const REFUSED = auditEntry({
  actor: { id: 'u2', name: 'vic', session: 's2', byToken: false },
  action: 'container.operate',
  outcome: 'refused',
  code: 'FORBIDDEN',
});
const record = (kind: string, intact = true) => ({
  seq: 184_202,
  kind,
  at: STARTED.at,
  text: '{}',
  previous: 'c27a90'.padEnd(64, '0'),
  mac: '41be77'.padEnd(64, 'f'),
  intact,
});
const REPORT = {
  ok: true,
  at: '2026-01-01T14:07:00Z',
  rows: 184_203,
  from: 1,
  to: 184_203,
  head: '9f3c1e'.padEnd(64, '0'),
  firstBad: null,
  anchors: { count: 12, damaged: 0, lastSeq: 184_000, lastAt: null },
};
const CHANGES = [
  { field: 'displayName', before: 'Ada', after: 'Ada L.' },
  { field: 'email', before: null, after: 'ada@example.org' },
];

const api = (items = [REFUSED, STARTED], records = [record('intent'), record('outcome')]) =>
  new TestingApi()
    .on('GET', '/api/v1/servers', { items: [server()] })
    .on('GET', '/api/v1/containers', { items: [WEB], servers: [] })
    .on('GET', /^\/api\/v1\/audit\/([^/]+)$/, (_sent: unknown, match: RegExpExecArray) => ({
      entry: items.find(({ id }) => id === match[1]),
      records,
      changes: CHANGES,
    }))
    .on('GET', '/api/v1/audit', { items, nextCursor: null })
    .on('GET', '/api/v1/audit/counts', COUNTS)
    .on('GET', '/api/v1/audit/actions', { items: ['container.operate', 'container.start'] })
    .on('GET', '/api/v1/audit/verify', REPORT);

const open = (given: TestingApi, query = '', may?: (action: string) => boolean) =>
  openPage({
    routes: [{ path: 'audit', children: routes }],
    url: `/audit${query}`,
    api: given,
    ...(may ? { may } : {}),
  });

describe('the audit', () => {
  it('says who did what to what where, and how it ended', async () => {
    const page = await open(api());
    expect(page.rows()[0]).toMatch(/vic container\.operate web ams-prod-1 Denied/);
    expect(page.rows()[1]).toMatch(/ada container\.start web ams-prod-1 Done/);
    expect(page.text).toContain('All 412');
    expect(page.text).toContain('Failed 12');
    expect(page.text).not.toContain('Pending');
  });

  it('asks for what the address says, and writes there what is chosen', async () => {
    const page = await open(api(), '?actor=ada&outcome=refused&resource=web&q=10.0&from=2026-01-01T00:00:00Z');
    expect(page.api.sent.find(({ url }) => url === '/api/v1/audit')?.params).toMatchObject({
      actor: 'ada',
      outcome: 'refused',
      resource: 'web',
      q: '10.0',
      from: '2026-01-01T00:00:00Z',
    });
    await page.press('Without the filter: Target: web');
    expect(page.address).not.toContain('resource');
    await page.press('Done 391');
    expect(page.address).toContain('outcome=success');
    await page.press('Action any');
    await page.press('container.start');
    expect(page.address).toContain('action=container.start');
    expect(page.api.sent.filter(({ url }) => url === '/api/v1/audit').at(-1)?.params).toMatchObject({
      action: 'container.start',
      outcome: 'success',
    });
  });

  it('asks for a span that ends after it begins', async () => {
    const page = await open(api(), '?span=day');
    await page.press('More');
    await page.type('From', '2026-02-01T10:00');
    await page.type('Until', '2026-02-01T09:00');
    await page.press('Filter');
    expect(page.text).toContain('This must be after the beginning.');
    await page.type('Until', '2026-02-02T10:00');
    await page.press('Filter');
    expect(page.address).toContain(`from=${new Date('2026-02-01T10:00').toISOString()}`);
    expect(page.address).not.toContain('span');
  });

  it('shows all of one entry, with a way to what is still there and its place in the chain', async () => {
    const page = await open(api(), `?open=${STARTED.id}`);
    const drawer = page.control('Close').closest('[role=dialog]')!;
    expect(drawer.querySelector('h2')!.textContent).toBe('ada started web');
    expect(drawer.textContent).toMatch(/6\.4 s/);
    expect(drawer.textContent).toContain('10.0.0.7');
    expect(drawer.textContent).toContain(STARTED.requestId);
    expect(drawer.textContent).toContain('184,202');
    expect(drawer.textContent).toContain('c27a90...0000');
    expect(drawer.textContent).toContain('intact');
    expect(page.control('web', 'ui-facts a').getAttribute('href')).toContain(`/containers/s-1/${WEB.id.slice(0, 12)}`);
    expect(page.control('ada', 'ui-facts a').getAttribute('href')).toBe('/access/users?open=u1');
    expect(page.control('ams-prod-1', 'ui-facts a').getAttribute('href')).toContain('/servers?open=s-1');
    await page.press('Newer');
    expect(page.address).toContain(REFUSED.id);
    expect(drawer.querySelector('h2')!.textContent).toBe('vic was refused container.operate: web');
    expect(drawer.textContent).toContain('FORBIDDEN');
    expect(page.control('Newer').getAttribute('aria-disabled')).toBe('true');
  });

  it('says in what a thing differs from what it was', async () => {
    const page = await open(api(), `?open=${STARTED.id}`);
    expect(page.text).toMatch(/displayName\s*-\s*was\s*Ada\s*\+\s*is\s*Ada L\.\s*email\s*\+\s*is\s*ada@example\.org/);
  });

  it('names a record that is not as it was sealed', async () => {
    const page = await open(api([STARTED], [record('intent'), record('outcome', false)]), `?open=${STARTED.id}`);
    expect(page.text).toContain('not as it was sealed');
  });

  it('offers no way to users to whom may not see them', async () => {
    const page = await open(api(), `?open=${STARTED.id}`, (action) => action !== 'user.manage');
    expect(() => page.control('ada', 'ui-facts a')).toThrow();
  });

  it('opens an entry by its address that is not among those that were read, and says when there is none', async () => {
    const old = auditEntry({ action: 'role.create', resource: 'night shift', server: null, serverName: null });
    const given = api().on('GET', `/api/v1/audit/${old.id}`, { entry: old, records: [record('outcome')], changes: [] });
    const page = await open(given, `?open=${old.id}`);
    expect(page.text).toContain('ada created the role night shift');
    given.on('GET', '/api/v1/audit/gone', new Refusal(404, 'AUDIT_ENTRY_NOT_FOUND', 'There is no such entry.'));
    await page.press('Close');
    expect(page.address).toBe('/audit');
  });

  it('checks the chain when it is asked to, and says what was found', async () => {
    const given = api();
    const page = await open(given);
    expect(page.text).toContain('Chain not checked yet');
    await page.press('Verify now');
    expect(page.text).toContain('Chain intact , all 184,203 records verified at');
    expect(page.text).toMatch(/, 12 anchors, head 9f3c1e\.\.\.0000/);
    given.on('GET', '/api/v1/audit/verify', {
      ...REPORT,
      ok: false,
      firstBad: { seq: 17, reason: 'edited', detail: 'What this record says is not what was sealed.' },
      anchors: { ...REPORT.anchors, damaged: 2 },
    });
    await page.press('Verify now');
    expect(page.text).toContain('Chain broken');
    expect(page.text).toContain('Record 17 is the first that is not right');
    expect(page.text).toContain('What this record says is not what was sealed.');
    expect(page.text).toContain('2 lines of the anchor files are damaged');
  });

  it('says why the chain cannot be checked', async () => {
    const page = await open(api().on('GET', '/api/v1/audit/verify', new Refusal(503, 'X', 'A check is running.')));
    await page.press('Verify now');
    expect(page.text).toContain('The chain could not be checked');
    expect(page.text).toContain('A check is running.');
  });

  it('is exported as the filter leaves it, whole', async () => {
    const saved: string[] = [];
    const create = vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      void (file as Blob).text().then((text) => saved.push(text));
      return 'blob:audit';
    });
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
    const page = await open(api().on('GET', '/api/v1/audit/export', 'seq,at\r\n'), '?actor=ada&outcome=refused');
    await page.press(/Export/);
    await page.press(/CSV/);
    expect(page.api.sent.at(-1)).toMatchObject({
      url: '/api/v1/audit/export',
      params: { actor: 'ada', outcome: 'refused', format: 'csv' },
    });
    expect(saved).toEqual(['seq,at\r\n']);
    create.mockRestore();
    click.mockRestore();
  });

  it('says when the filter leaves nothing, and gives the way back', async () => {
    const page = await open(api([]), '?q=nothing&server=s-1');
    expect(page.text).toContain('No entry fits');
    await page.press('Clear the filters');
    expect(page.address).toBe('/audit');
    expect(page.text).toContain('Nothing is on record yet');
  });

  it('says why it cannot be read, and tries again', async () => {
    const given = api().on('GET', '/api/v1/audit', new Refusal(503, 'DATABASE_UNAVAILABLE', 'No database.'));
    const page = await open(given);
    expect(page.text).toContain('The audit could not be read');
    given.on('GET', '/api/v1/audit', { items: [STARTED], nextCursor: null });
    await page.press('Try again');
    expect(page.rows()).toHaveLength(1);
  });

  it('tells who lacks the right who can give it', async () => {
    const page = await open(api().on('GET', '/api/v1/audit', new Refusal(403, 'FORBIDDEN', 'This needs audit.view.')));
    expect(page.text).toContain('Your roles do not let you see this');
    expect(page.text).not.toContain('Export');
    expect(page.api.sent.filter(({ url }) => url.startsWith('/api/v1/audit'))).toHaveLength(1);
  });
});
