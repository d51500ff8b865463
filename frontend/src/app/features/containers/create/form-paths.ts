import { ContainerForm, isBlankPort } from './container-form';
import { isBlankMount } from './mount-rows';
import { isBlankNetwork } from './network-rows';

/** Lists whose blank rows the request leaves out, and the field that stands for a row. */
const ROWS = {
  ports: { blanks: ({ ports }: ContainerForm) => ports.map(isBlankPort), field: 'containerPort' },
  mounts: { blanks: ({ mounts }: ContainerForm) => mounts.map(isBlankMount), field: 'target' },
  networks: { blanks: ({ networks }: ContainerForm) => networks.map(isBlankNetwork), field: 'name' },
} as const;

/**
 * The path in the form of a field that the platform complains about. The request leaves blank rows out, so its indexes
 * are not those of the form.
 *
 * @param field as the API names it: `name`, `ports[0].containerPort`, `env[KEY]`, `security.sysctls[KEY]`
 */
export function formPath(form: ContainerForm, field: string): string {
  const indexed = /^(ports|mounts|networks)\[(\d+)\](?:\.(\w+))?/.exec(field);
  if (indexed) {
    const { blanks, field: first } = ROWS[indexed[1] as keyof typeof ROWS];
    const rows = [...blanks(form).entries()].filter(([, blank]) => !blank);
    return `${indexed[1]}.${rows[Number(indexed[2])]?.[0] ?? 0}.${indexed[3] ?? first}`;
  }
  const keyed = /^(env|labels)(?:\[|\.)([^\]]+)\]?/.exec(field);
  if (keyed?.[1] && keyed[2]) {
    const rows = form[keyed[1] as 'env' | 'labels'];
    const index = rows.findIndex((row) => keyed[2] === row.name || keyed[2]?.startsWith(`${row.name}]`));
    return index < 0 ? keyed[1] : `${keyed[1]}.${index}.name`;
  }
  const ofHost = /^(?:resources|security)\.\w+/.exec(field);
  if (ofHost) {
    return ofHost[0];
  }
  return field.startsWith('restartPolicy') ? 'restartCount' : field.replace(/[[.].*$/, '');
}

/** The path of the row of a list that a field stands in; the field's own where it stands in none. */
export function rowOf(path: string): string {
  return /^\w+\.\d+(?=\.)/.exec(path)?.[0] ?? path;
}
