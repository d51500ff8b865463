import { ContainerCreate } from '../../../api/models';
import { splitWords } from '../../../domain/command/shell';

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
  restart: 'no',
  restartCount: '',
};

/** What is wrong with a field: the key of the text under `containers.create.error`, with what it names. */
export interface FieldError {
  readonly text: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Errors by the path of their field: `name`, `ports.0.containerPort`. */
export type FormErrors = ReadonlyMap<string, FieldError>;

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
  const check = (path: string, ok: boolean, text: string, params?: FieldError['params']) => {
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
  return errors;
}

type Check = (path: string, ok: boolean, text: string, params?: FieldError['params']) => void;

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

function isNumber(text: string, min: number, max: number): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) >= min && Number(text) <= max;
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
    restartPolicy: {
      name: form.restart,
      ...(form.restart === 'on-failure' && form.restartCount ? { maximumRetryCount: Number(form.restartCount) } : {}),
    },
    start,
  };
}

/**
 * The path in the form of a field that the platform complains about. The request leaves blank rows out, so its indexes
 * are not those of the form.
 *
 * @param field as the API names it: `name`, `ports[0].containerPort`, `env[KEY]`, `restartPolicy.maximumRetryCount`
 */
export function formPath(form: ContainerForm, field: string): string {
  const indexed = /^(ports)\[(\d+)\](?:\.(\w+))?$/.exec(field);
  if (indexed) {
    const rows = [...form.ports.entries()].filter(([, row]) => !isBlankPort(row));
    const index = rows[Number(indexed[2])]?.[0] ?? 0;
    return `ports.${index}.${indexed[3] ?? 'containerPort'}`;
  }
  const keyed = /^(env|labels)(?:\[|\.)([^\]]+)\]?/.exec(field);
  if (keyed?.[1] && keyed[2]) {
    const rows = form[keyed[1] as 'env' | 'labels'];
    const index = rows.findIndex((row) => keyed[2] === row.name || keyed[2]?.startsWith(`${row.name}]`));
    return index < 0 ? keyed[1] : `${keyed[1]}.${index}.name`;
  }
  return field.startsWith('restartPolicy') ? 'restartCount' : field.replace(/[[.].*$/, '');
}
