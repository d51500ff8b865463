import { completeEndpoint, hostOf, parseEndpoint } from './server-endpoint';

describe('parseEndpoint', () => {
  it('reads sockets and addresses', () => {
    expect(parseEndpoint('unix:///var/run/docker.sock')).toEqual({ kind: 'unix', path: '/var/run/docker.sock' });
    expect(parseEndpoint('tcp://ams-prod-1:2376')).toEqual({ kind: 'tcp', host: 'ams-prod-1', port: 2376 });
    expect(parseEndpoint('tcp://[fd00::1]:2376')).toEqual({ kind: 'tcp', host: '[fd00::1]', port: 2376 });
  });

  it.each(['', 'unix://relative', 'tcp://host', 'tcp://host:0', 'tcp://host:65536', 'http://host:80', 'tcp://a b:1'])(
    'refuses %j',
    (text) => {
      expect(parseEndpoint(text)).toBeNull();
    },
  );
});

describe('hostOf', () => {
  it('is the page host for an engine on the platform machine, else the host of the address', () => {
    expect(hostOf('unix:///var/run/docker.sock', 'console.local')).toBe('console.local');
    expect(hostOf('tcp://ams-prod-1:2376', 'console.local')).toBe('ams-prod-1');
    expect(hostOf('tcp://[fd00::1]:2376', 'console.local')).toBe('fd00::1');
    expect(hostOf('nonsense', 'console.local')).toBeNull();
  });
});

describe('completeEndpoint', () => {
  it.each([
    ['/var/run/docker.sock', 'unix:///var/run/docker.sock'],
    ['unix:///run/x.sock', 'unix:///run/x.sock'],
    [' ams-prod-1 ', 'tcp://ams-prod-1:2376'],
    ['ams-prod-1:2375', 'tcp://ams-prod-1:2375'],
    ['tcp://ams-prod-1', 'tcp://ams-prod-1:2376'],
    ['[fd00::1]', 'tcp://[fd00::1]:2376'],
    ['', ''],
    ['ssh://root@host', 'ssh://root@host'],
  ])('%j', (typed, meant) => {
    expect(completeEndpoint(typed)).toBe(meant);
  });
});
