import { event } from './event.fixture';
import { eventDetail, eventLook, matters, verbOf } from './event-look';

describe('eventLook', () => {
  it.each([
    ['start', {}, 'ok', true],
    ['die', { exitCode: '0' }, 'idle', true],
    ['die', { exitCode: '143' }, 'idle', true],
    ['die', { exitCode: '137' }, 'bad', false],
    ['oom', {}, 'bad', false],
    ['kill', { signal: '15' }, 'idle', true],
    ['kill', { signal: '9' }, 'warn', false],
    ['health_status: healthy', {}, 'ok', true],
    ['health_status: unhealthy', {}, 'bad', false],
    ['exec_start: sh -c env', {}, 'idle', true],
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
    ['exec_start: sh -c "a: b"', {}, 'sh -c "a: b"'],
    ['exec_die', { exitCode: '2' }, 'exit code 2'],
    ['rename', { oldName: '/before' }, 'before'],
    ['health_status: healthy', { image: 'x' }, ''],
  ])('of %s %j is "%s"', (action, attributes: Record<string, string>, text) => {
    expect(eventDetail(event({ action, attributes }))).toBe(text);
  });
});

describe('matters', () => {
  it.each([
    ['start', {}, true],
    ['exec_start: ls', {}, false],
    ['kill', { signal: '15' }, false],
    ['kill', { signal: '9' }, true],
  ])('of %s %j is %s', (action, attributes: Record<string, string>, does) => {
    expect(matters({ action, attributes })).toBe(does);
  });
});

describe('verbOf', () => {
  it('leaves out what follows the colon', () => {
    expect(verbOf({ action: 'exec_create: sh -c "a: b"' })).toBe('exec_create');
  });
});
