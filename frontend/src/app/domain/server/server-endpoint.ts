/** The parts of an engine's address. */
export type Endpoint =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number };

/** Reads `unix:///path` or `tcp://host:port`; null for everything else. */
export function parseEndpoint(text: string): Endpoint | null {
  const unix = /^unix:\/\/(\/[^\0\s]+)$/.exec(text);
  if (unix?.[1]) {
    return { kind: 'unix', path: unix[1] };
  }
  const tcp = /^tcp:\/\/(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9][A-Za-z0-9._-]*):(\d{1,5})$/.exec(text);
  const port = Number(tcp?.[2]);
  return tcp?.[1] && port >= 1 && port <= 65535 ? { kind: 'tcp', host: tcp[1], port } : null;
}

/**
 * Under which host a browser reaches what a server publishes.
 *
 * @param pageHost the host of this page: a local engine is on the machine of the platform
 */
export function hostOf(endpoint: string, pageHost: string): string | null {
  const parsed = parseEndpoint(endpoint);
  if (parsed === null) {
    return null;
  }
  return parsed.kind === 'unix' ? pageHost.replace(/^\[|\]$/g, '') : parsed.host.replace(/^\[|\]$/g, '');
}

/** Docker's port for TLS; plain connections use 2375. */
const TLS_PORT = 2376;

/** What a person means: a path is a socket, a bare host gets Docker's TLS port. */
export function completeEndpoint(text: string): string {
  const trimmed = text.trim();
  if (trimmed.startsWith('/')) {
    return `unix://${trimmed}`;
  }
  if (trimmed === '' || trimmed.startsWith('unix:')) {
    return trimmed;
  }
  const address = trimmed.replace(/^tcp:\/\//, '');
  if (address.includes('/')) {
    return trimmed;
  }
  return `tcp://${/:\d+$/.test(address) ? address : `${address}:${TLS_PORT}`}`;
}
