import { container } from '../../../domain/container/container.fixture';
import { compareContainers, differ } from './comparison';

const web = (server: string, overrides: Parameters<typeof container>[0] = {}) =>
  container({ name: 'web', server, image: { ref: 'web:1', id: 'sha256:a' }, ...overrides });

describe('compareContainers', () => {
  const differs = (...containers: ReturnType<typeof web>[]) => compareContainers(['a', 'b'], containers)[0]?.differs;

  it('finds nothing in what is alike, whatever the order in which engines tell it', () => {
    const ports = [
      { ip: '0.0.0.0', privatePort: 80, publicPort: 8080, protocol: 'tcp' },
      { ip: '::', privatePort: 80, publicPort: 8080, protocol: 'tcp' },
      { ip: null, privatePort: 443, publicPort: null, protocol: 'tcp' },
    ];
    expect(
      differs(web('a', { ports }), web('b', { ports: [ports[2], ports[0]].flatMap((port) => port ?? []) })),
    ).toEqual([]);
  });

  it.each([
    ['image', { image: { ref: 'web:2', id: 'sha256:b' } }],
    ['build', { image: { ref: 'web:1', id: 'sha256:b' } }],
    ['state', { state: 'exited' as const }],
    ['state', { health: 'unhealthy' as const }],
    ['ports', { ports: [{ ip: null, privatePort: 80, publicPort: 81, protocol: 'tcp' }] }],
    ['mounts', { mounts: [{ type: 'bind', source: '/srv', target: '/data', readOnly: false }] }],
    ['networks', { networks: [{ name: 'front', ip: null }] }],
    ['command', { command: 'sleep 1' }],
    ['labels', { labels: { tier: 'front' } }],
  ])('finds a difference in %s', (aspect, overrides) => {
    expect(differs(web('a'), web('b', overrides))).toEqual([aspect]);
  });

  it('finds what a server lacks', () => {
    const [only] = compareContainers(['a', 'b'], [web('a')]);
    expect(only?.differs).toEqual(['missing']);
    expect(only?.on.has('b')).toBe(false);
  });

  it('does not care where Compose ran', () => {
    const labels = (folder: string) => ({ 'com.docker.compose.project.working_dir': folder });
    expect(differs(web('a', { labels: labels('/a') }), web('b', { labels: labels('/b') }))).toEqual([]);
  });

  it('leaves other servers alone', () => {
    expect(compareContainers(['a', 'b'], [web('c')])).toEqual([]);
  });
});

describe('differ', () => {
  it('says nothing of what is not known', () => {
    expect(differ(['28.2', null, undefined])).toBe(false);
    expect(differ(['28.2', null, '28.3'])).toBe(true);
  });
});
