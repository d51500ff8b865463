import { ContainerCreate } from '../../../api/models';
import { quote } from '../../../domain/command/shell';
import { hostOptions } from './host-options';

export type CommandKind = 'docker run' | 'dsctl' | 'curl';

/** A line of a command and the field of the form that made it, so that the two can point at each other. */
export interface CommandLine {
  readonly text: string;
  /** Start of a path in the form, e.g. `ports`. */
  readonly field: string | null;
  /** What of the request it says, e.g. `mounts[0]`, where something may be said of it. */
  readonly at?: string;
}

/** The form as a command in lines, without the backslashes between them. */
export function createCommand(
  kind: CommandKind,
  request: ContainerCreate,
  target: { origin: string; server: string; serverName: string },
): CommandLine[] {
  if (kind === 'curl') {
    return curl(request, target);
  }
  const own = kind === 'dsctl';
  const first = own
    ? { text: `dsctl run --server ${quote(target.serverName)}`, field: 'server' }
    : { text: request.start === false ? 'docker create' : 'docker run -d', field: null };
  return [first, ...(own && request.start === false ? [{ text: '--no-start', field: null }] : []), ...options(request)];
}

/** The options are the same for both: dsctl takes those of docker run. */
function options(request: ContainerCreate): CommandLine[] {
  const lines: CommandLine[] = [];
  const add = (field: string, ...words: string[]) => lines.push({ text: words.join(' '), field });
  if (request.name) {
    add('name', '--name', quote(request.name));
  }
  // A port that is still being typed is no port yet.
  for (const port of (request.ports ?? []).filter(({ containerPort }) => containerPort > 0)) {
    const address = port.hostIp ? `${port.hostIp.includes(':') ? `[${port.hostIp}]` : port.hostIp}:` : '';
    const host = port.hostPort ? `${port.hostPort}:` : address ? ':' : '';
    add('ports', '-p', `${address}${host}${port.containerPort}${port.protocol === 'tcp' ? '' : `/${port.protocol}`}`);
  }
  for (const [name, value] of Object.entries(request.env ?? {})) {
    add('env', '-e', quote(`${name}=${value}`));
  }
  for (const [name, value] of Object.entries(request.labels ?? {})) {
    add('labels', '--label', quote(`${name}=${value}`));
  }
  lines.push(...hostOptions(request));
  const policy = request.restartPolicy;
  if (policy && policy.name !== 'no') {
    add('restart', '--restart', policy.maximumRetryCount ? `${policy.name}:${policy.maximumRetryCount}` : policy.name);
  }
  const [program, ...rest] = request.entrypoint ?? [];
  if (program !== undefined) {
    add('entrypoint', '--entrypoint', quote(program));
  }
  add('image', quote(request.image || 'IMAGE'));
  // docker takes one word as entrypoint; what follows it goes in front of the command.
  const words = [...rest, ...(request.command ?? [])];
  if (words.length > 0) {
    add('command', words.map(quote).join(' '));
  }
  return lines;
}

function curl(request: ContainerCreate, { origin, server }: { origin: string; server: string }): CommandLine[] {
  return [
    { text: `curl -X POST ${quote(`${origin}/api/v1/servers/${server}/containers`)}`, field: 'server' },
    { text: '-H "Authorization: Bearer $DCP_TOKEN"', field: null },
    { text: "-H 'Content-Type: application/json'", field: null },
    { text: `-d ${quote(JSON.stringify(request, null, 2))}`, field: null },
  ];
}

/** The lines as one text to paste into a terminal. */
export function joined(lines: readonly CommandLine[]): string {
  return lines.map(({ text }) => text).join(' \\\n  ');
}
