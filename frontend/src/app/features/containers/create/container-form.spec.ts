import { ContainerForm, EMPTY_FORM, EMPTY_PAIR, EMPTY_PORT, toRequest, validate } from './container-form';
import { formPath } from './form-paths';

const form = (overrides: Partial<ContainerForm> = {}): ContainerForm => ({
  ...EMPTY_FORM,
  server: 's-1',
  image: 'postgres:17.5',
  ...overrides,
});
const errors = (overrides: Partial<ContainerForm>) =>
  Object.fromEntries([...validate(form(overrides))].map(([path, { text }]) => [path, text]));

describe('validate', () => {
  it('needs a server and an image only', () => {
    expect(errors({})).toEqual({});
    expect(errors({ server: null, image: ' ' })).toEqual({ server: 'server', image: 'image' });
  });

  it.each([
    'postgres',
    'library/postgres:17.5',
    'reg.acme.io:5000/shop/api:4.12',
    'localhost/x',
    'a@sha256:' + 'a'.repeat(64),
    '7f3a91c2d04e',
  ])('takes %j as an image', (image) => {
    expect(errors({ image })).toEqual({});
  });

  it.each(['Postgres', 'a b', ':tag', 'a//', '-x'])('refuses %j as an image', (image) => {
    expect(errors({ image })).toEqual({ image: 'imageForm' });
  });

  it.each(['x', '-web', 'a b', 'ü-web'])('refuses %j as a name', (name) => {
    expect(errors({ name })).toEqual({ name: 'name' });
  });

  it('checks ports, but not rows that were never filled in', () => {
    expect(errors({ ports: [EMPTY_PORT] })).toEqual({});
    expect(errors({ ports: [{ ...EMPTY_PORT, hostPort: '70000', containerPort: '0', hostIp: 'x' }] })).toEqual({
      'ports.0.hostPort': 'port',
      'ports.0.containerPort': 'portNeeded',
      'ports.0.hostIp': 'ip',
    });
  });

  it('sees a port that is published twice', () => {
    const port = { ...EMPTY_PORT, hostPort: '8080', containerPort: '80' };
    expect(errors({ ports: [port, { ...port, containerPort: '81' }] })).toEqual({ 'ports.1.hostPort': 'portTwice' });
    expect(errors({ ports: [port, { ...port, protocol: 'udp' }] })).toEqual({});
  });

  it('sees a variable that is there twice or has no name', () => {
    const pair = { name: 'A', value: '1' };
    expect(errors({ env: [pair, pair, { name: '', value: 'x' }, EMPTY_PAIR] })).toEqual({
      'env.1.name': 'duplicate',
      'env.2.name': 'envName',
    });
  });

  it('sees an open quote', () => {
    expect(errors({ command: 'sh -c "echo' })).toEqual({ command: 'quote' });
  });
});

describe('toRequest', () => {
  it('leaves out what was not filled in', () => {
    expect(toRequest(form({ ports: [EMPTY_PORT], env: [EMPTY_PAIR] }), true)).toEqual({
      image: 'postgres:17.5',
      restartPolicy: { name: 'no' },
      start: true,
    });
  });

  it('holds all that was filled in', () => {
    const request = toRequest(
      form({
        name: ' web ',
        command: 'nginx -g "daemon off;"',
        entrypoint: '/entry.sh',
        ports: [{ hostIp: '127.0.0.1', hostPort: '8080', containerPort: '80', protocol: 'tcp' }],
        env: [{ name: 'A', value: 'b c' }],
        labels: [{ name: 'team', value: 'shop' }],
        restart: 'on-failure',
        restartCount: '3',
      }),
      false,
    );
    expect(request).toEqual({
      name: 'web',
      image: 'postgres:17.5',
      command: ['nginx', '-g', 'daemon off;'],
      entrypoint: ['/entry.sh'],
      ports: [{ hostIp: '127.0.0.1', hostPort: 8080, containerPort: 80, protocol: 'tcp' }],
      env: { A: 'b c' },
      labels: { team: 'shop' },
      restartPolicy: { name: 'on-failure', maximumRetryCount: 3 },
      start: false,
    });
  });
});

describe('formPath', () => {
  const filled = form({
    ports: [EMPTY_PORT, { ...EMPTY_PORT, containerPort: '80' }],
    env: [EMPTY_PAIR, { name: 'A', value: '' }],
  });

  it.each([
    ['name', 'name'],
    ['image', 'image'],
    ['ports[0].hostPort', 'ports.1.hostPort'],
    ['env[A]', 'env.1.name'],
    ['env', 'env'],
    ['command[2]', 'command'],
    ['restartPolicy.maximumRetryCount', 'restartCount'],
  ])('finds the field of %j', (field, path) => {
    expect(formPath(filled, field)).toBe(path);
  });
});
