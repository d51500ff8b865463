import { docker, make, Wanted } from './engine';
import { api } from './platform';

/** The id of the platform's only server: the engine of these tests. */
export async function serverId(): Promise<string> {
  const user = await api();
  const answer = (await (await user.get('/api/v1/servers')).json()) as { items: { id: string }[] };
  await user.dispose();
  const id = answer.items[0]?.id;
  if (!id) {
    throw new Error('the platform has no server');
  }
  return id;
}

/** Makes a container that runs a script. @returns the address of its page */
export async function runs(wanted: Wanted): Promise<string> {
  await make(wanted);
  return `/containers/${await serverId()}/${wanted.name}`;
}

/** Runs a command inside a container on the engine itself, beside the platform. */
export async function inside(name: string, script: string): Promise<void> {
  const { Id } = (await docker('POST', `/containers/${name}/exec`, { Cmd: ['sh', '-c', script] })) as { Id: string };
  await docker('POST', `/exec/${Id}/start`, { Detach: true });
}
