import { ContainerSummary } from '../../api/models';

/** A container anywhere: its id is unique on its server only. */
export interface ContainerRef {
  readonly server: string;
  readonly id: string;
  readonly name: string;
  readonly serverName: string;
}

/** Identifies a container over all servers, for row keys and selections. */
export function keyOf(container: Pick<ContainerSummary, 'server' | 'id'>): string {
  return `${container.server}/${container.id}`;
}

/** The first twelve digits, as `docker ps` prints them. */
export function shortId(id: string): string {
  return id.replace(/^sha256:/, '').slice(0, 12);
}
