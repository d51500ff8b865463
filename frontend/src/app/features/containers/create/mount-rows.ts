import { ContainerMount } from '../../../api/models';
import { parseSize } from './byte-size';
import { Check } from './form-check';
import { splitPairs } from './words';

export const MOUNT_TYPES = ['volume', 'bind', 'tmpfs'] as const;
export const PROPAGATIONS = ['rprivate', 'private', 'rshared', 'shared', 'rslave', 'slave'] as const;

/** Files from outside of the image, as the person fills it in; the names are those of the request. */
export interface MountRow {
  readonly type: (typeof MOUNT_TYPES)[number];
  readonly source: string;
  readonly target: string;
  readonly readOnly: boolean;
  readonly propagation: string;
  readonly volumeDriver: string;
  readonly volumeOptions: string;
  readonly sizeBytes: string;
}

export const EMPTY_MOUNT: MountRow = {
  type: 'volume',
  source: '',
  target: '',
  readOnly: false,
  propagation: '',
  volumeDriver: '',
  volumeOptions: '',
  sizeBytes: '',
};

const VOLUME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/;

export function isBlankMount(row: MountRow): boolean {
  return row.source === '' && row.target === '';
}

export function checkMounts(rows: readonly MountRow[], check: Check): void {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (isBlankMount(row)) {
      continue;
    }
    const path = `mounts.${index}`;
    check(`${path}.target`, row.target.startsWith('/'), 'target');
    check(`${path}.target`, !seen.has(row.target), 'targetTwice', { path: row.target });
    seen.add(row.target);
    if (row.type === 'bind') {
      check(`${path}.source`, row.source.startsWith('/'), 'hostPath');
    } else if (row.type === 'volume') {
      check(`${path}.source`, row.source === '' || VOLUME.test(row.source), 'volume');
      check(`${path}.volumeOptions`, splitPairs(row.volumeOptions) !== null, 'pairs');
    } else {
      check(`${path}.sizeBytes`, row.sizeBytes === '' || parseSize(row.sizeBytes) !== null, 'size');
    }
  }
}

export function toMount(row: MountRow): ContainerMount {
  const options = splitPairs(row.volumeOptions) ?? {};
  const size = parseSize(row.sizeBytes);
  return {
    type: row.type,
    ...(row.type !== 'tmpfs' && row.source ? { source: row.source } : {}),
    target: row.target,
    ...(row.readOnly ? { readOnly: true } : {}),
    ...(row.type === 'bind' && row.propagation ? { propagation: row.propagation } : {}),
    ...(row.type === 'volume' && row.volumeDriver ? { volumeDriver: row.volumeDriver } : {}),
    ...(row.type === 'volume' && Object.keys(options).length > 0 ? { volumeOptions: options } : {}),
    ...(row.type === 'tmpfs' && size !== null ? { sizeBytes: size } : {}),
  };
}
