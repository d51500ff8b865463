import { container } from './container.fixture';
import { badgesOf } from './container-badges';

const texts = (overrides: Parameters<typeof container>[0]) => badgesOf(container(overrides)).map((b) => b.text);

describe('badgesOf', () => {
  it('has nothing to say of a container that is well', () => {
    expect(texts({})).toEqual([]);
    expect(texts({ restartCount: 1 })).toEqual([]);
    expect(texts({ restartCount: null, oomKilled: null })).toEqual([]);
  });

  it('tells lack of memory only of the last run', () => {
    expect(texts({ state: 'exited', oomKilled: true })).toEqual(['container.badge.oom']);
    expect(texts({ state: 'running', oomKilled: true })).toEqual([]);
  });

  it('counts restarts of what restarts now, and many of what runs', () => {
    expect(badgesOf(container({ state: 'restarting', restartCount: 17 }))[0]).toMatchObject({
      count: 17,
      tone: 'warn',
    });
    expect(texts({ restartCount: 3 })).toEqual(['container.badge.restarts']);
    expect(texts({ state: 'exited', restartCount: 9 })).toEqual([]);
  });

  it('gives the reason of a failed start in the words of the engine', () => {
    expect(badgesOf(container({ state: 'created', error: 'port is already allocated' }))[0]).toMatchObject({
      text: 'container.badge.startFailed',
      tooltip: 'port is already allocated',
    });
  });
});
