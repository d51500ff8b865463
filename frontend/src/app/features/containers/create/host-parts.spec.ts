import { ContainerForm, EMPTY_FORM, toRequest, validate } from './container-form';
import { createCommand } from './create-commands';
import { formPath } from './form-paths';
import { EMPTY_MOUNT } from './mount-rows';
import { policyQuestion } from './policy-question';

const form = (overrides: Partial<ContainerForm>): ContainerForm => ({
  ...EMPTY_FORM,
  server: 's-1',
  image: 'nginx',
  ...overrides,
});
const FULL = form({
  mounts: [
    EMPTY_MOUNT,
    { ...EMPTY_MOUNT, source: 'data', target: '/data', readOnly: true },
    { ...EMPTY_MOUNT, type: 'bind', source: '/srv', target: '/srv', propagation: 'rslave' },
    { ...EMPTY_MOUNT, type: 'tmpfs', target: '/tmp', sizeBytes: '64m' },
    { ...EMPTY_MOUNT, target: '/nfs', volumeDriver: 'local', volumeOptions: 'type=nfs o=addr=10.0.0.1,rw' },
  ],
  networks: [
    { name: 'shop', aliases: 'web www' },
    { name: 'logs', aliases: '' },
  ],
  resources: { cpus: '0.5', memoryBytes: '256m', gpus: 'all', devices: '/dev/fuse /dev/sda:/dev/xvda:r' },
  security: {
    readOnlyFiles: 'yes',
    privileged: '',
    capabilitiesDropped: 'ALL',
    sysctls: 'a.b=1',
    utsNamespace: 'host',
  },
});

describe('what a container asks of its host', () => {
  it('is read into the request, blank rows and fields left out', () => {
    expect(validate(FULL).size).toBe(0);
    expect(toRequest(FULL, true)).toMatchObject({
      mounts: [
        { type: 'volume', source: 'data', target: '/data', readOnly: true },
        { type: 'bind', source: '/srv', target: '/srv', propagation: 'rslave' },
        { type: 'tmpfs', target: '/tmp', sizeBytes: 64 * 1024 * 1024 },
        {
          type: 'volume',
          target: '/nfs',
          volumeDriver: 'local',
          volumeOptions: { type: 'nfs', o: 'addr=10.0.0.1,rw' },
        },
      ],
      networks: [{ name: 'shop', aliases: ['web', 'www'] }, { name: 'logs' }],
      resources: {
        cpus: 0.5,
        memoryBytes: 256 * 1024 * 1024,
        gpus: -1,
        devices: [{ hostPath: '/dev/fuse' }, { hostPath: '/dev/sda', containerPath: '/dev/xvda', permissions: 'r' }],
      },
      security: { readOnlyFiles: true, capabilitiesDropped: ['ALL'], sysctls: { 'a.b': '1' }, utsNamespace: 'host' },
    });
  });

  it('is the same as options of docker run', () => {
    const target = { origin: '', server: 's-1', serverName: '' };
    const lines = createCommand('docker run', toRequest(FULL, true), target).map(({ text }) => text);
    expect(lines).toEqual([
      'docker run -d',
      '-v data:/data:ro',
      '-v /srv:/srv:rslave',
      '--tmpfs /tmp:size=67108864',
      `--mount 'type=volume,dst=/nfs,volume-driver=local,"volume-opt=type=nfs","volume-opt=o=addr=10.0.0.1,rw"'`,
      '--network name=shop,alias=web,alias=www',
      '--network logs',
      '--cpus 0.5',
      '--memory 256m',
      '--gpus all',
      '--device /dev/fuse',
      '--device /dev/sda:/dev/xvda:r',
      '--read-only',
      '--cap-drop ALL',
      '--sysctl a.b=1',
      '--uts host',
      'nginx',
    ]);
  });

  it('is checked before it is sent', () => {
    const wrong = form({
      mounts: [
        { ...EMPTY_MOUNT, source: '/etc', target: 'data', volumeOptions: 'rw' },
        { ...EMPTY_MOUNT, type: 'bind', source: 'etc', target: '/a' },
        { ...EMPTY_MOUNT, type: 'tmpfs', target: '/a', sizeBytes: 'much' },
      ],
      networks: [{ name: '', aliases: 'x' }],
      resources: { cpus: 'half', memoryBytes: '1 lot', pidsLimit: '-1', gpus: 'some', deviceRules: "'c" },
      security: { sysctls: 'a' },
    });
    expect(Object.fromEntries([...validate(wrong)].map(([path, { text }]) => [path, text]))).toEqual({
      'mounts.0.target': 'target',
      'mounts.0.source': 'volume',
      'mounts.0.volumeOptions': 'pairs',
      'mounts.1.source': 'hostPath',
      'mounts.2.target': 'targetTwice',
      'mounts.2.sizeBytes': 'size',
      'networks.0.name': 'network',
      'resources.cpus': 'decimal',
      'resources.memoryBytes': 'size',
      'resources.pidsLimit': 'whole',
      'resources.gpus': 'gpus',
      'resources.deviceRules': 'quote',
      'security.sysctls': 'pairs',
    });
  });

  it.each([
    ['mounts[1].source', 'mounts.2.source'],
    ['mounts[0]', 'mounts.1.target'],
    ['networks[1].name', 'networks.1.name'],
    ['security.sysctls[a.b]', 'security.sysctls'],
    ['security.capabilitiesAdded[2]', 'security.capabilitiesAdded'],
    ['resources.devices[0].hostPath', 'resources.devices'],
  ])('is found again where the platform complains about %j', (field, path) => {
    expect(formPath(FULL, field)).toBe(path);
  });

  it('is judged as far as it can be read, and the answer leads back to the right row', () => {
    const half = form({
      image: '',
      env: [{ name: 'TOKEN', value: 'secret' }],
      mounts: [
        { ...EMPTY_MOUNT, type: 'bind', source: 'typing', target: '/a' },
        { ...EMPTY_MOUNT, type: 'bind', source: '/etc', target: '/b' },
      ],
      resources: { cpus: '0.', devices: '/dev/sda' },
    });
    const question = policyQuestion(half, validate(half))!;
    expect(question.request).toEqual({
      image: 'image',
      mounts: [{ type: 'bind', source: '/etc', target: '/b' }],
      resources: { devices: [{ hostPath: '/dev/sda' }] },
      restartPolicy: { name: 'no' },
      start: false,
    });
    expect(formPath(question.form, 'mounts[0].source')).toBe('mounts.1.source');
    expect(policyQuestion(form({ ...FULL, server: null }), new Map())).toBeNull();
    expect(policyQuestion(form({ command: 'run' }), new Map())).toBeNull();
  });
});
