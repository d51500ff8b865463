import { ContainerResources, ContainerSecurity, Device } from '../../../api/models';
import { splitWords } from '../../../domain/command/shell';
import { parseSize } from './byte-size';
import { Check } from './form-check';
import { splitPairs } from './words';

/** How the text of a field is read. A flag's text is `yes` or nothing. */
export type FieldKind =
  'text' | 'words' | 'pairs' | 'bytes' | 'whole' | 'decimal' | 'flag' | 'gpus' | 'devices' | 'choice';

/** A field about what the container uses of its host, or how far it is kept apart from it. */
export interface HostField<K extends string = string> {
  /** As the request names it. */
  readonly key: K;
  readonly kind: FieldKind;
  /** Of `docker run`. */
  readonly option: string;
  readonly choices?: readonly string[];
  /** Seldom needed: shown when asked for. */
  readonly rare?: true;
}

export type ResourceKey = keyof ContainerResources;
export type SecurityKey = keyof ContainerSecurity;
/** Texts of fields that were filled in, by their key. */
export type Texts<K extends string> = Readonly<Partial<Record<K, string>>>;

export const RESOURCE_FIELDS: readonly HostField<ResourceKey>[] = [
  { key: 'cpus', kind: 'decimal', option: '--cpus' },
  { key: 'memoryBytes', kind: 'bytes', option: '--memory' },
  { key: 'pidsLimit', kind: 'whole', option: '--pids-limit' },
  { key: 'memoryReservationBytes', kind: 'bytes', option: '--memory-reservation', rare: true },
  { key: 'shmBytes', kind: 'bytes', option: '--shm-size', rare: true },
  { key: 'gpus', kind: 'gpus', option: '--gpus', rare: true },
  { key: 'devices', kind: 'devices', option: '--device', rare: true },
  { key: 'deviceRules', kind: 'words', option: '--device-cgroup-rule', rare: true },
  { key: 'cgroupParent', kind: 'text', option: '--cgroup-parent', rare: true },
];

export const SECURITY_FIELDS: readonly HostField<SecurityKey>[] = [
  { key: 'readOnlyFiles', kind: 'flag', option: '--read-only' },
  { key: 'noNewPrivileges', kind: 'flag', option: '--security-opt no-new-privileges' },
  { key: 'privileged', kind: 'flag', option: '--privileged' },
  { key: 'user', kind: 'text', option: '--user' },
  { key: 'capabilitiesAdded', kind: 'words', option: '--cap-add' },
  { key: 'capabilitiesDropped', kind: 'words', option: '--cap-drop' },
  { key: 'options', kind: 'words', option: '--security-opt', rare: true },
  { key: 'sysctls', kind: 'pairs', option: '--sysctl', rare: true },
  { key: 'volumesFrom', kind: 'words', option: '--volumes-from', rare: true },
  { key: 'pidNamespace', kind: 'text', option: '--pid', rare: true },
  { key: 'ipcNamespace', kind: 'text', option: '--ipc', rare: true },
  { key: 'utsNamespace', kind: 'choice', choices: ['host'], option: '--uts', rare: true },
  { key: 'userNamespace', kind: 'choice', choices: ['host'], option: '--userns', rare: true },
  { key: 'cgroupNamespace', kind: 'choice', choices: ['private', 'host'], option: '--cgroupns', rare: true },
  { key: 'runtime', kind: 'text', option: '--runtime', rare: true },
];

/** What the text says to the platform; null when it says nothing that can be read. */
function read(kind: FieldKind, text: string): unknown {
  switch (kind) {
    case 'words':
      return splitWords(text);
    case 'pairs':
      return splitPairs(text);
    case 'bytes':
      return parseSize(text);
    case 'whole':
      return /^\d{1,9}$/.test(text) ? Number(text) : null;
    case 'decimal':
      return /^\d{1,6}(\.\d{1,9})?$/.test(text) ? Number(text) : null;
    case 'gpus':
      return text === 'all' ? -1 : read('whole', text);
    case 'devices':
      return splitWords(text)?.map(device) ?? null;
    case 'flag':
      return true;
    default:
      return text;
  }
}

/** A device as `docker run` takes it: `/dev/fuse`, `/dev/sda:/dev/xvda:rw`. */
function device(word: string): Device {
  const [hostPath = '', containerPath, permissions] = word.split(':');
  return {
    hostPath,
    ...(containerPath ? { containerPath } : {}),
    ...(permissions ? { permissions } : {}),
  };
}

const COMPLAINTS: Readonly<Partial<Record<FieldKind, string>>> = {
  words: 'quote',
  devices: 'quote',
  pairs: 'pairs',
  bytes: 'size',
  whole: 'whole',
  decimal: 'decimal',
  gpus: 'gpus',
};

/** @param part where the fields stand in the form */
export function checkFields<K extends string>(
  part: string,
  fields: readonly HostField<K>[],
  texts: Texts<K>,
  check: Check,
): void {
  for (const { key, kind } of fields) {
    const text = texts[key]?.trim();
    check(`${part}.${key}`, !text || read(kind, text) !== null, COMPLAINTS[kind] ?? 'quote');
  }
}

/** What was filled in and can be read, as the request holds it; null when it is nothing. */
export function toFields<K extends string>(fields: readonly HostField<K>[], texts: Texts<K>): object | null {
  const filled = fields.flatMap(({ key, kind }) => {
    const text = texts[key]?.trim();
    const value = text ? read(kind, text) : null;
    return value === null ? [] : [[key, value] as const];
  });
  return filled.length > 0 ? Object.fromEntries(filled) : null;
}
