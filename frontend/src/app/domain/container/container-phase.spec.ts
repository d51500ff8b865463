import { container } from './container.fixture';
import { countByGroup, hasFailed, PHASE_GROUPS, phaseOf, PHASES, sinceOf } from './container-phase';

describe('phaseOf', () => {
  it('prefers what the health check says over running', () => {
    expect(phaseOf(container({ state: 'running', health: 'healthy' }))).toBe('healthy');
    expect(phaseOf(container({ state: 'running', health: 'starting' }))).toBe('starting');
    expect(phaseOf(container({ state: 'running', health: 'unhealthy' }))).toBe('unhealthy');
  });

  it('says running without a health check and when health was not read yet', () => {
    expect(phaseOf(container({ state: 'running', health: 'none' }))).toBe('running');
    expect(phaseOf(container({ state: 'running', health: null }))).toBe('running');
  });

  it('tells a failed run from one that ended well or was asked to end', () => {
    expect(phaseOf(container({ state: 'exited', exitCode: 137 }))).toBe('failed');
    expect(phaseOf(container({ state: 'exited', exitCode: 0 }))).toBe('exited');
    expect(phaseOf(container({ state: 'exited', exitCode: 143 }))).toBe('exited');
    expect(phaseOf(container({ state: 'exited', exitCode: null }))).toBe('exited');
  });

  it('knows nothing of a container whose server does not answer', () => {
    expect(phaseOf(container({ state: 'running', health: 'healthy' }), true)).toBe('stale');
  });
});

describe('hasFailed', () => {
  it('is true for lack of memory whatever the exit code', () => {
    expect(hasFailed(container({ state: 'exited', exitCode: 0, oomKilled: true }))).toBe(true);
  });

  it('is false while it runs, even after a failed run before', () => {
    expect(hasFailed(container({ state: 'running', exitCode: 1, oomKilled: true }))).toBe(false);
  });
});

describe('countByGroup', () => {
  it('puts each phase in exactly one group', () => {
    const phases = Object.keys(PHASES) as (keyof typeof PHASES)[];
    const counts = countByGroup(phases);
    expect(PHASE_GROUPS.reduce((sum, group) => sum + counts[group], 0)).toBe(phases.length);
    expect(counts.running).toBe(3);
    expect(counts.exited).toBe(3);
  });
});

describe('sinceOf', () => {
  it('counts from the moment that the state began', () => {
    const times = { createdAt: 'C', startedAt: 'S', finishedAt: 'F' };
    expect(sinceOf(container({ ...times, state: 'created' }))).toBe('C');
    expect(sinceOf(container({ ...times, state: 'running' }))).toBe('S');
    expect(sinceOf(container({ ...times, state: 'exited' }))).toBe('F');
    expect(sinceOf(container({ ...times, state: 'exited', finishedAt: null }))).toBeNull();
  });
});
