import { ContainerCreate } from '../../../api/models';
import { createCommand, joined } from './create-commands';

const target = { origin: 'https://dcp.example', server: 's-1', serverName: 'ams prod' };
const request: ContainerCreate = {
  name: 'web',
  image: 'nginx:1.29',
  entrypoint: ['/bin/sh', '-c'],
  command: ['echo "hi"'],
  env: { GREETING: 'hello world' },
  labels: { team: 'shop' },
  ports: [
    { hostIp: '127.0.0.1', hostPort: 8080, containerPort: 80, protocol: 'tcp' },
    { containerPort: 53, protocol: 'udp' },
    { hostIp: 'fd00::1', containerPort: 81, protocol: 'tcp' },
  ],
  restartPolicy: { name: 'on-failure', maximumRetryCount: 3 },
  start: true,
};

describe('createCommand', () => {
  it('is a docker run that a shell reads back', () => {
    expect(createCommand('docker run', request, target).map((line) => line.text)).toEqual([
      'docker run -d',
      '--name web',
      '-p 127.0.0.1:8080:80',
      '-p 53/udp',
      '-p [fd00::1]::81',
      "-e 'GREETING=hello world'",
      '--label team=shop',
      '--restart on-failure:3',
      '--entrypoint /bin/sh',
      'nginx:1.29',
      `-c 'echo "hi"'`,
    ]);
  });

  it('does not start what shall not start', () => {
    const created = { ...request, start: false };
    expect(createCommand('docker run', created, target)[0]!.text).toBe('docker create');
    expect(joined(createCommand('dsctl', created, target))).toContain("dsctl run --server 'ams prod' \\\n  --no-start");
  });

  it('is a curl with the very body that the form sends', () => {
    const text = joined(createCommand('curl', request, target));
    expect(text).toContain('https://dcp.example/api/v1/servers/s-1/containers');
    expect(text).toContain('"GREETING": "hello world"');
  });
});
