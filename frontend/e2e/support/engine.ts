import { execFile } from 'node:child_process';
import { request } from 'node:http';
import { promisify } from 'node:util';
import { variable } from './platform';

/** The engine of the browser tests in the lab. */
const NUMBER = process.env['DCP_TEST_ENGINE'] ?? '3';
const LABEL = 'io.dcp.e2e';
const PARALLEL = 8;

const run = promisify(execFile);

/** A script that waits, and ends at once when it is asked to. */
export const WAIT = "trap 'exit 0' TERM; while :; do sleep 0.2; done";

/** A verb of the lab on this engine, for faults. */
export async function fault(verb: 'stop' | 'start' | 'pause' | 'resume'): Promise<void> {
  await run(variable('DCP_LAB_CONTROL'), [verb, NUMBER]);
}

/** The docker command line on this engine. */
export async function cli(...args: readonly string[]): Promise<void> {
  await run(variable('DCP_LAB_CONTROL'), ['docker', NUMBER, ...args]);
}

/** The Docker API on the engine's own socket, beside the platform. @returns the answer's JSON, if it has any */
export function docker(method: string, path: string, body?: object): Promise<unknown> {
  const text = body ? JSON.stringify(body) : '';
  return new Promise((resolve, reject) => {
    const call = request(
      {
        socketPath: variable('DCP_TEST_ENGINE_SOCKET'),
        method,
        path,
        headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) },
      },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const got = Buffer.concat(parts).toString();
          if ((answer.statusCode ?? 500) >= 400) {
            reject(new Error(`${method} ${path}: ${answer.statusCode} ${got}`));
          } else {
            resolve(got ? JSON.parse(got) : null);
          }
        });
      },
    );
    call.on('error', reject);
    call.end(text);
  });
}

export interface Wanted {
  readonly name: string;
  readonly image?: string;
  /** A shell script; without one the container is not started. */
  readonly script?: string;
  /** The program of a container that is not started; without it, one that ends at once. */
  readonly command?: readonly string[];
  readonly env?: readonly string[];
  readonly labels?: Record<string, string>;
  readonly ports?: readonly number[];
}

/** Makes a container on the engine itself. */
export async function make({ name, image, script, command, env, labels, ports }: Wanted): Promise<void> {
  const published = Object.fromEntries((ports ?? []).map((port) => [`${port}/tcp`, [{ HostPort: '' }]]));
  const created = (await docker('POST', `/containers/create?name=${name}`, {
    Image: image ?? variable('DCP_LAB_IMAGE_BUSYBOX'),
    ...(script ? { Cmd: ['sh', '-c', script] } : image ? {} : { Cmd: command ?? ['true'] }),
    Env: env ?? [],
    Labels: { [LABEL]: 'true', ...labels },
    ExposedPorts: Object.fromEntries(Object.keys(published).map((port) => [port, {}])),
    HostConfig: { PortBindings: published },
  })) as { Id: string };
  if (script || image) {
    await docker('POST', `/containers/${created.Id}/start`);
  }
}

/** Makes many, a few at a time. */
export async function makeAll(wanted: readonly Wanted[]): Promise<void> {
  await inParallel(wanted, make);
}

/** Removes every container of the engine: it is these tests' own. */
export async function clear(): Promise<void> {
  const all = (await docker('GET', '/containers/json?all=1')) as { Id: string }[];
  await inParallel(all, ({ Id }) => docker('DELETE', `/containers/${Id}?force=1&v=1`));
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const left = [...items];
  const worker = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) {
      await work(item);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
}
