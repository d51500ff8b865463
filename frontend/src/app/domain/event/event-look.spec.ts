import { event } from './event.fixture';
import { eventDetail, eventLook, matters } from './event-look';

describe('eventLook', () => {
  it.each([
    ['start', {}, 'ok', true],
    ['die', { exitCode: '0' }, 'idle', true],
    ['die', { exitCode: '143' }, 'idle', true],
    ['die', { exitCode: '137' }, 'bad', false],
    ['oom', {}, 'bad', false],
    ['kill', { signal: '15' }, 'idle', true],
    ['kill', { signal: '9' }, 'warn', false],
    ['health_status', { detail: 'healthy' }, 'ok', true],
    ['health_status', { detail: 'unhealthy' }, 'bad', false],
  ])('of %s %j is %s', (action, attributes: Record<string, string>, tone, quiet) => {
    expect(eventLook({ action, attributes })).toMatchObject({ tone, quiet });
  });

  it('has no word for what it does not know', () => {
    expect(eventLook({ action: 'checkpoint', attributes: {} }).word).toBeNull();
  });
});

describe('eventDetail', () => {
  it.each([
    ['start', { image: 'nginx:1.29' }, 'nginx:1.29'],
    ['kill', { signal: '9' }, 'SIGKILL'],
    ['kill', { signal: '34' }, '34'],
    ['rename', { oldName: '/before' }, 'before'],
    ['connect', { container: 'c'.repeat(64) }, 'c'.repeat(12)],
    ['prune', { reclaimed: '1048576' }, '1.00 MiB'],
  ])('of %s %j is "%s"', (action, attributes: Record<string, string>, text) => {
    expect(eventDetail(event({ action, attributes }))).toBe(text);
  });
});

describe('matters', () => {
  it.each([
    ['start', {}, true],
    ['connect', {}, false],
    ['kill', { signal: '15' }, false],
    ['kill', { signal: '9' }, true],
  ])('of %s %j is %s', (action, attributes: Record<string, string>, does) => {
    expect(matters({ action, attributes })).toBe(does);
  });
});
