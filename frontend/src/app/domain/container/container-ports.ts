import { Port } from '../../api/models';

/** A published port as a list shows it. */
export interface PublishedPort {
  readonly hostPort: number;
  readonly containerPort: number;
  readonly protocol: string;
  /** Where a browser finds it; null when it cannot be opened from here or speaks no TCP. */
  readonly url: string | null;
  /** The host address when it is not all of them. */
  readonly hostIp: string | null;
}

const EVERY_ADDRESS = new Set(['', '0.0.0.0', '::']);
const TLS_PORTS = new Set([443, 8443, 9443]);

/**
 * The ports that are published on the host, once each: the engine lists the IPv4 and the IPv6 side of one publication
 * apart.
 *
 * @param host name or address under which a browser reaches the server; null when nobody knows it
 */
export function publishedPorts(ports: readonly Port[], host: string | null): PublishedPort[] {
  const seen = new Map<string, PublishedPort>();
  for (const port of ports) {
    if (port.publicPort == null) {
      continue;
    }
    const everywhere = EVERY_ADDRESS.has(port.ip ?? '');
    const key = `${everywhere ? '' : port.ip}:${port.publicPort}:${port.privatePort}/${port.protocol}`;
    if (!seen.has(key)) {
      seen.set(key, {
        hostPort: port.publicPort,
        containerPort: port.privatePort,
        protocol: port.protocol,
        hostIp: everywhere ? null : (port.ip ?? null),
        url: port.protocol === 'tcp' ? urlOf(port, everywhere, host) : null,
      });
    }
  }
  return [...seen.values()].sort((a, b) => a.hostPort - b.hostPort || a.protocol.localeCompare(b.protocol));
}

function urlOf(port: Port, everywhere: boolean, host: string | null): string | null {
  const address = everywhere ? host : (port.ip ?? '');
  // A port on the server's loopback is open to a browser only when the browser runs on that very machine.
  if (!address || (isLoopback(address) && !(host && isLoopback(host)))) {
    return null;
  }
  const scheme = TLS_PORTS.has(port.privatePort) || port.publicPort === 443 ? 'https' : 'http';
  return `${scheme}://${address.includes(':') ? `[${address}]` : address}:${port.publicPort}`;
}

function isLoopback(address: string): boolean {
  return address === 'localhost' || address === '::1' || address.startsWith('127.');
}
