import { EMPTY_SERVER, parseLabels, ServerForm, serverField, toServerCreate, validateServer } from './server-form';

const CERT = '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----';
const KEY = '-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----';
const form = (overrides: Partial<ServerForm> = {}): ServerForm => ({
  ...EMPTY_SERVER,
  name: 'ams-prod-1',
  endpoint: 'ams-prod-1',
  ...overrides,
});

describe('validateServer', () => {
  it('takes a socket and an address', () => {
    expect(validateServer(form({ endpoint: '/var/run/docker.sock' }))).toEqual({});
    expect(validateServer(form({ ca: CERT, cert: CERT, key: KEY }))).toEqual({});
  });

  it('refuses what is no name and no address', () => {
    expect(validateServer(form({ name: '-x', endpoint: 'ssh://root@host' }))).toEqual({
      name: 'name',
      endpoint: 'endpoint',
    });
    expect(validateServer(EMPTY_SERVER)).toEqual({ name: 'name', endpoint: 'endpointMissing' });
  });

  it('wants an explicit yes before a connection without encryption', () => {
    expect(validateServer(form({ security: 'plain' }))).toEqual({ plainAgreed: 'plain' });
    expect(validateServer(form({ security: 'plain', plainAgreed: true }))).toEqual({});
  });

  it('wants certificate and key together, and knows them apart', () => {
    expect(validateServer(form({ cert: CERT }))).toEqual({ key: 'keyMissing' });
    expect(validateServer(form({ key: KEY }))).toEqual({ cert: 'certMissing' });
    expect(validateServer(form({ ca: KEY, cert: KEY, key: CERT }))).toEqual({
      ca: 'certificate',
      cert: 'certificate',
      key: 'key',
    });
    expect(validateServer(form({ cert: CERT, key: '-----BEGIN ENCRYPTED PRIVATE KEY-----' }))).toEqual({
      key: 'keyEncrypted',
    });
  });

  it('does not ask for certificates on a socket', () => {
    expect(validateServer(form({ endpoint: '/run/docker.sock', key: 'nonsense' }))).toEqual({});
  });
});

describe('toServerCreate', () => {
  it('sends no certificates that belong to no connection', () => {
    expect(toServerCreate(form({ endpoint: '/run/docker.sock', ca: CERT }))).toEqual({
      name: 'ams-prod-1',
      endpoint: 'unix:///run/docker.sock',
    });
    expect(toServerCreate(form({ security: 'plain', plainAgreed: true, ca: CERT, endpoint: 'h:2375' }))).toEqual({
      name: 'ams-prod-1',
      endpoint: 'tcp://h:2375',
      allowPlaintext: true,
    });
  });

  it('sends what was filled in', () => {
    expect(
      toServerCreate(form({ ca: CERT, cert: CERT, key: KEY, labels: 'env=prod, site=ams', group: ' core ' })),
    ).toEqual({
      name: 'ams-prod-1',
      endpoint: 'tcp://ams-prod-1:2376',
      tls: { ca: CERT, cert: CERT, key: KEY },
      labels: { env: 'prod', site: 'ams' },
      group: 'core',
    });
  });
});

describe('parseLabels', () => {
  it('reads names with and without values', () => {
    expect(parseLabels('a=1, b  c=x=y')).toEqual({ a: '1', b: '', c: 'x=y' });
    expect(parseLabels('')).toEqual({});
    expect(parseLabels('=x')).toBeNull();
  });
});

describe('serverField', () => {
  it('finds the field of a complaint', () => {
    expect(['name', 'tls.ca', 'labels[a]', 'allowPlaintext', 'other'].map(serverField)).toEqual([
      'name',
      'ca',
      'labels',
      'plainAgreed',
      'endpoint',
    ]);
  });
});
