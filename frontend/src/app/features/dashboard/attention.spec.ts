import { container } from '../../domain/container/container.fixture';
import { server } from '../../domain/server/server.fixture';
import { attentions } from './attention';

const NOW = Date.parse('2026-01-02T00:00:00Z');
const none = () => false;
const health = (state: 'unreachable' | 'degraded' | 'healthy', reason: string | null = null) => ({
  state,
  since: '2026-01-01T23:00:00Z',
  reason,
  latencyMs: null,
});
const titles = (...containers: ReturnType<typeof container>[]) =>
  attentions([], containers, none, NOW).map(({ title }) => title);

describe('attentions', () => {
  it('says nothing when all is well', () => {
    expect(attentions([server()], [container(), container({ state: 'exited', exitCode: 0 })], none, NOW)).toEqual([]);
  });

  it('puts the gravest first', () => {
    const found = attentions(
      [server({ health: health('degraded') }), server({ id: 's-2', health: health('unreachable', 'Timed out.') })],
      [container({ state: 'restarting' }), container({ health: 'unhealthy' })],
      none,
      NOW,
    );
    expect(found.map(({ title }) => title)).toEqual(['unreachable', 'unhealthy.one', 'restarting.one', 'degraded']);
    expect(found[0]).toMatchObject({ detail: 'Timed out.', query: { open: 's-2' } });
  });

  it('tells many of one kind together', () => {
    const sick = ['a', 'b', 'c'].map((name) => container({ name, health: 'unhealthy' }));
    const [found, ...rest] = attentions([], sick, none, NOW);
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ title: 'unhealthy.other', params: { count: 3 }, detail: 'a, b, c' });
  });

  it('tells a failed run for a day, lack of memory apart from other reasons', () => {
    const lately = { state: 'exited', exitCode: 137, finishedAt: '2026-01-01T12:00:00Z' } as const;
    expect(titles(container({ ...lately, oomKilled: true }), container(lately))).toEqual(['oom.one', 'failed.one']);
    expect(titles(container({ ...lately, finishedAt: '2025-12-30T00:00:00Z' }))).toEqual([]);
  });

  it('knows that the run of a young container ended lately, also when the end is not told', () => {
    const untold = { state: 'exited', exitCode: 3, finishedAt: null } as const;
    expect(titles(container({ ...untold, createdAt: '2026-01-01T12:00:00Z' }))).toEqual(['failed.one']);
    expect(titles(container({ ...untold, createdAt: '2025-12-30T00:00:00Z' }))).toEqual([]);
  });

  it('does not tell containers whose server is away', () => {
    expect(attentions([], [container({ health: 'unhealthy' })], () => true, NOW)).toEqual([]);
  });

  it('gives the reason of a start that failed', () => {
    const [found] = attentions([], [container({ state: 'created', error: 'port is taken' })], none, NOW);
    expect(found).toMatchObject({ title: 'notStarted.one', detail: 'port is taken' });
  });
});
