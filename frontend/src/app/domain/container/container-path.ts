/** Address of a container's stream: `containerStream(container, 'logs')`. */
export function containerStream(container: { server: string; id: string }, stream: 'logs' | 'stats' | 'exec'): string {
  const part = encodeURIComponent;
  return `/ws/v1/servers/${part(container.server)}/containers/${part(container.id)}/${stream}`;
}
