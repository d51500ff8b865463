import { ContainerCreate, ContainerMount, Device } from '../../../api/models';
import { quote } from '../../../domain/command/shell';
import { formatSize } from './byte-size';
import type { CommandLine } from './create-commands';
import { HostField, RESOURCE_FIELDS, SECURITY_FIELDS } from './host-fields';

/** The options of `docker run` for what a container asks of its host. */
export function hostOptions(request: ContainerCreate): CommandLine[] {
  return [
    ...(request.mounts ?? []).map((mount, index) => ({
      text: mountOption(mount),
      field: 'mounts',
      at: `mounts[${index}]`,
    })),
    ...(request.networks ?? []).map(({ name, aliases }, index) => ({
      text: `--network ${quote([aliases ? `name=${name}` : name, ...(aliases ?? []).map((alias) => `alias=${alias}`)].join(','))}`,
      field: 'networks',
      at: `networks[${index}]`,
    })),
    ...fieldOptions('resources', RESOURCE_FIELDS, request.resources ?? {}),
    ...fieldOptions('security', SECURITY_FIELDS, request.security ?? {}),
  ];
}

function mountOption(mount: ContainerMount): string {
  const { type, source, target, readOnly, propagation, volumeDriver, volumeOptions, sizeBytes } = mount;
  if (type === 'tmpfs') {
    const options = [...(sizeBytes ? [`size=${sizeBytes}`] : []), ...(readOnly ? ['ro'] : [])];
    return `--tmpfs ${quote([target, options.join(',')].filter(Boolean).join(':'))}`;
  }
  if (volumeDriver || volumeOptions || source?.includes(':') || (!source && readOnly)) {
    const parts = [
      `type=${type}`,
      ...(source ? [`src=${source}`] : []),
      `dst=${target}`,
      ...(readOnly ? ['readonly'] : []),
      ...(propagation ? [`bind-propagation=${propagation}`] : []),
      ...(volumeDriver ? [`volume-driver=${volumeDriver}`] : []),
      ...Object.entries(volumeOptions ?? {}).map(([key, value]) => `"volume-opt=${key}=${value}"`),
    ];
    return `--mount ${quote(parts.join(','))}`;
  }
  const options = [...(readOnly ? ['ro'] : []), ...(propagation ? [propagation] : [])];
  return `-v ${quote([source, target, options.join(',')].filter(Boolean).join(':'))}`;
}

function fieldOptions(part: string, fields: readonly HostField[], values: object): CommandLine[] {
  const given = values as Readonly<Record<string, unknown>>;
  return fields.flatMap(({ key, kind, option }) =>
    words(kind, given[key]).map((word) => ({
      text: word === null ? option : `${option} ${quote(word)}`,
      field: part,
      at: `${part}.${key}`,
    })),
  );
}

/** A word for each time that the option is given; null for an option that stands alone. */
function words(kind: HostField['kind'], value: unknown): (string | null)[] {
  if (value === undefined || value === null || value === false) {
    return [];
  }
  switch (kind) {
    case 'flag':
      return [null];
    case 'bytes':
      return [formatSize(value as number)];
    case 'gpus':
      return [value === -1 ? 'all' : String(value)];
    case 'words':
      return value as string[];
    case 'pairs':
      return Object.entries(value as Record<string, string>).map(([name, text]) => `${name}=${text}`);
    case 'devices':
      return (value as Device[]).map(({ hostPath, containerPath, permissions }) =>
        [hostPath, containerPath ?? (permissions ? hostPath : null), permissions].filter(Boolean).join(':'),
      );
    default:
      return [String(value)];
  }
}
