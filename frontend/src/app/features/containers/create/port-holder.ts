import { ContainerSummary } from '../../../api/models';
import { PortRow } from './container-form';

/** The container that has published the same host port on the server already; undefined when it is free. */
export function holderOf(
  row: PortRow,
  server: string,
  containers: readonly ContainerSummary[],
): ContainerSummary | undefined {
  if (row.hostPort === '') {
    return undefined;
  }
  const port = Number(row.hostPort);
  return containers.find(
    (container) =>
      container.server === server &&
      container.ports.some(
        ({ ip, publicPort, protocol }) =>
          publicPort === port && protocol === row.protocol && overlap(ip ?? '', row.hostIp),
      ),
  );
}

/** Every address overlaps with all others; two single ones only when they are the same. */
function overlap(a: string, b: string): boolean {
  const every = ['', '0.0.0.0', '::'];
  return every.includes(a) || every.includes(b) || a === b;
}

/** The next higher port that no container on the server has published; null when there is none. */
export function freeAfter(row: PortRow, server: string, containers: readonly ContainerSummary[]): number | null {
  for (let port = Number(row.hostPort) + 1; port <= 65535; port++) {
    if (!holderOf({ ...row, hostPort: String(port) }, server, containers)) {
      return port;
    }
  }
  return null;
}
