import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { Refusal, TestingApi } from '../../../testing/testing-api';
import { auditEntry, COUNTS } from './audit.fixture';
import { AUDIT_PAGE, AuditLog } from './audit-log';

describe('AuditLog', () => {
  const [oldest, older, newer, newest] = [auditEntry(), auditEntry(), auditEntry(), auditEntry()];
  const LIST = '/api/v1/audit';

  function logOf(api: TestingApi): AuditLog {
    TestBed.configureTestingModule({
      providers: [AuditLog, provideHttpClient(withInterceptors([api.interceptor]))],
    });
    return TestBed.inject(AuditLog);
  }
  const answering = (items: unknown[], nextCursor: string | null = null) =>
    new TestingApi().on('GET', LIST, { items, nextCursor }).on('GET', '/api/v1/audit/counts', COUNTS);
  const ids = (log: AuditLog) => log.entries().map(({ id }) => id);

  it('reads on from where the page before ended, each entry once', async () => {
    const api = answering([newest, newer], '3').on('GET', LIST, ({ params }: { params: Record<string, string> }) =>
      params['cursor'] === '3'
        ? { items: [newer, older, oldest], nextCursor: null }
        : { items: [newest, newer], nextCursor: '3' },
    );
    const log = logOf(api);
    await log.open({});
    await log.older();
    await log.older();
    expect(ids(log)).toEqual([newest, newer, older, oldest].map(({ id }) => id));
    expect(api.sent.filter(({ url }) => url === LIST)).toHaveLength(2);
  });

  it('counts what is new without moving what is read, and shows how pending entries ended', async () => {
    const pending = auditEntry({ outcome: 'pending' });
    const api = answering([pending, older]);
    const log = logOf(api);
    await log.open({});
    const late = auditEntry();
    const ended = { ...pending, seq: late.seq + 1, outcome: 'success' as const };
    api.on('GET', LIST, { items: [ended, late, older], nextCursor: null });
    await log.look();
    expect(ids(log)).toEqual([pending.id, older.id]);
    expect(log.entries()[0]?.outcome).toBe('success');
    expect(log.waiting()).toBe(1);
    await log.open({});
    expect(ids(log)).toEqual([ended.id, late.id, older.id]);
    expect(log.waiting()).toBe(0);
  });

  it('knows nothing any more when what was asked for cannot be read', async () => {
    const api = answering([newest]);
    const log = logOf(api);
    await log.open({});
    api.on('GET', LIST, new Refusal(503, 'DATABASE_UNAVAILABLE', 'No database.'));
    await log.look();
    expect(log.known()).toBe(true);
    expect(log.error()?.detail).toBe('No database.');
    await log.open({ q: 'x' });
    expect(log.known()).toBe(false);
  });

  it('drops the answer to a question that was replaced', async () => {
    const api = answering([newest]).on('GET', LIST, ({ params }: { params: Record<string, string> }) => ({
      items: params['q'] === 'first' ? [oldest] : [newest],
      nextCursor: null,
    }));
    const log = logOf(api);
    const first = log.open({ q: 'first' });
    await log.open({ q: 'second' });
    await first;
    expect(ids(log)).toEqual([newest.id]);
    expect(log.error()).toBeNull();
  });

  it('asks for one page at a time, and counts whatever the outcome', async () => {
    const api = answering([newest]);
    await logOf(api).open({ outcome: ['failed'], actor: ['ada'] });
    const [list, counts] = ['/api/v1/audit', '/api/v1/audit/counts'].map(
      (path) => api.sent.find(({ url }) => url === path)?.params,
    );
    expect(list).toEqual({ outcome: 'failed', actor: 'ada', limit: String(AUDIT_PAGE) });
    expect(counts).toEqual({ actor: 'ada' });
  });
});
