import { ContainerCreate } from '../../../api/models';
import { splitWords } from '../../../domain/command/shell';
import { Check, FieldError, FormErrors, isNumber } from './form-check';
import {
  checkFields,
  RESOURCE_FIELDS,
  ResourceKey,
  SECURITY_FIELDS,
  SecurityKey,
  Texts,
  toFields,
} from './host-fields';
import { checkMounts, isBlankMount, MountRow, toMount } from './mount-rows';
import { checkNetworks, isBlankNetwork, NetworkRow, toAttachment } from './network-rows';

export interface PortRow {
  readonly hostIp: string;
  readonly hostPort: string;
  readonly containerPort: string;
  readonly protocol: string;
}

export interface PairRow {
  readonly name: string;
  readonly value: string;
}

/** The form as the person fills it in: texts, until they are checked. */
export interface ContainerForm {
  readonly server: string | null;
  readonly name: string;
  readonly image: string;
  readonly command: string;
  readonly entrypoint: string;
  readonly ports: readonly PortRow[];
  readonly env: readonly PairRow[];
  readonly labels: readonly PairRow[];
  readonly mounts: readonly MountRow[];
  readonly networks: readonly NetworkRow[];
  readonly resources: Texts<ResourceKey>;
  readonly security: Texts<SecurityKey>;
  readonly restart: string;
  readonly restartCount: string;
}

export const RESTART_POLICIES = ['no', 'on-failure', 'unless-stopped', 'always'] as const;

export const EMPTY_PORT: PortRow = { hostIp: '', hostPort: '', containerPort: '', protocol: 'tcp' };
export const EMPTY_PAIR: PairRow = { name: '', value: '' };

export const EMPTY_FORM: ContainerForm = {
  server: null,
  name: '',
  image: '',
  command: '',
  entrypoint: '',
  ports: [],
  env: [],
  labels: [],
  mounts: [],
  networks: [],
  resources: {},
  security: {},
  restart: 'no',
  restartCount: '',
};

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,127}$/;
const IMAGE =
  /^(?:[A-Za-z0-9.-]+(?::\d+)?\/)?[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::[\w][\w.-]{0,127})?(?:@[a-z0-9]+:[0-9a-f]+)?$/;
const IMAGE_ID = /^(?:sha256:)?[0-9a-f]{6,64}$/;
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]+)$/;

/** Rows that were never filled in are no mistakes: they are left out. */
export function isBlankPort(row: PortRow): boolean {
  return row.hostIp === '' && row.hostPort === '' && row.containerPort === '';
}

export function isBlankPair(row: PairRow): boolean {
  return row.name === '' && row.value === '';
}

/** Checks what can be checked here; the platform checks again. */
export function validate(form: ContainerForm): FormErrors {
  const errors = new Map<string, FieldError>();
  const check: Check = (path, ok, text, params) => {
    if (!ok && !errors.has(path)) {
      errors.set(path, params ? { text, params } : { text });
    }
  };
  check('server', form.server !== null, 'server');
  check('image', form.image.trim() !== '', 'image');
  check('image', form.image.trim() === '' || isImage(form.image.trim()), 'imageForm');
  check('name', form.name.trim() === '' || NAME.test(form.name.trim()), 'name');
  check('command', splitWords(form.command) !== null, 'quote');
  check('entrypoint', splitWords(form.entrypoint) !== null, 'quote');
  check('restartCount', form.restartCount === '' || isNumber(form.restartCount, 0, 1000), 'count');
  checkPorts(form.ports, check);
  checkPairs('env', form.env, 'envName', /^[^=\0\s]{1,256}$/, check);
  checkPairs('labels', form.labels, 'labelName', /\S/, check);
  checkMounts(form.mounts, check);
  checkNetworks(form.networks, check);
  checkFields('resources', RESOURCE_FIELDS, form.resources, check);
  checkFields('security', SECURITY_FIELDS, form.security, check);
  return errors;
}

function checkPorts(ports: readonly PortRow[], check: Check): void {
  const seen = new Set<string>();
  for (const [index, port] of ports.entries()) {
    if (isBlankPort(port)) {
      continue;
    }
    const path = `ports.${index}`;
    check(`${path}.containerPort`, isNumber(port.containerPort, 1, 65535), 'portNeeded');
    check(`${path}.hostPort`, port.hostPort === '' || isNumber(port.hostPort, 1, 65535), 'port');
    check(`${path}.hostIp`, port.hostIp === '' || ADDRESS.test(port.hostIp), 'ip');
    if (port.hostPort !== '') {
      const key = `${port.hostIp}:${Number(port.hostPort)}/${port.protocol}`;
      check(`${path}.hostPort`, !seen.has(key), 'portTwice', { port: port.hostPort });
      seen.add(key);
    }
  }
}

function checkPairs(path: string, rows: readonly PairRow[], text: string, name: RegExp, check: Check): void {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (!isBlankPair(row)) {
      check(`${path}.${index}.name`, name.test(row.name), text);
      check(`${path}.${index}.name`, !seen.has(row.name), 'duplicate', { name: row.name });
      seen.add(row.name);
    }
  }
}

function isImage(image: string): boolean {
  return IMAGE.test(image) || IMAGE_ID.test(image);
}

/** The request of a form without errors. */
export function toRequest(form: ContainerForm, start: boolean): ContainerCreate {
  const command = splitWords(form.command) ?? [];
  const entrypoint = splitWords(form.entrypoint) ?? [];
  const ports = form.ports.filter((row) => !isBlankPort(row));
  const env = form.env.filter((row) => !isBlankPair(row));
  const labels = form.labels.filter((row) => !isBlankPair(row));
  return {
    image: form.image.trim(),
    ...(form.name.trim() ? { name: form.name.trim() } : {}),
    ...(command.length > 0 ? { command } : {}),
    ...(entrypoint.length > 0 ? { entrypoint } : {}),
    ...(env.length > 0 ? { env: Object.fromEntries(env.map(({ name, value }) => [name, value])) } : {}),
    ...(labels.length > 0 ? { labels: Object.fromEntries(labels.map(({ name, value }) => [name, value])) } : {}),
    ...(ports.length > 0
      ? {
          ports: ports.map((row) => ({
            ...(row.hostIp ? { hostIp: row.hostIp } : {}),
            ...(row.hostPort ? { hostPort: Number(row.hostPort) } : {}),
            containerPort: Number(row.containerPort),
            protocol: row.protocol,
          })),
        }
      : {}),
    ...toHostParts(form),
    restartPolicy: {
      name: form.restart,
      ...(form.restart === 'on-failure' && form.restartCount ? { maximumRetryCount: Number(form.restartCount) } : {}),
    },
    start,
  };
}

/** What is asked of the host. */
function toHostParts(form: ContainerForm): Partial<ContainerCreate> {
  const mounts = form.mounts.filter((row) => !isBlankMount(row)).map(toMount);
  const networks = form.networks.filter((row) => !isBlankNetwork(row)).map(toAttachment);
  const resources = toFields(RESOURCE_FIELDS, form.resources);
  const security = toFields(SECURITY_FIELDS, form.security);
  return {
    ...(mounts.length > 0 ? { mounts } : {}),
    ...(networks.length > 0 ? { networks } : {}),
    ...(resources ? { resources } : {}),
    ...(security ? { security } : {}),
  };
}
