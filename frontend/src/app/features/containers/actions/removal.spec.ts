import { container } from '../../../domain/container/container.fixture';
import { removalOf } from './removal';

const volume = (name: string) => ({ type: 'volume', name, source: null, target: '/data', readOnly: false });

describe('removalOf', () => {
  it('tells volumes without a name from those that somebody named', () => {
    const removal = removalOf([
      container({
        mounts: [
          volume('a'.repeat(64)),
          volume('pgdata'),
          { type: 'bind', name: null, source: '/srv', target: '/srv', readOnly: true },
          { type: 'tmpfs', name: null, source: null, target: '/tmp', readOnly: false },
        ],
      }),
    ]);
    expect(removal.unnamedVolumes).toHaveLength(1);
    expect(removal.kept.map((mount) => mount.name ?? mount.source)).toEqual(['pgdata', '/srv']);
  });

  it('counts what must be killed first', () => {
    const removal = removalOf([
      container({ state: 'running' }),
      container({ state: 'paused' }),
      container({ state: 'exited' }),
      container({ state: 'created' }),
    ]);
    expect(removal.running).toHaveLength(2);
  });
});
