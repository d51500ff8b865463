/** The most containers that one merged log takes. */
export const MOST_MERGED = 20;

/** A container as the merged log names it. */
export function logSource({ server, id }: { readonly server: string; readonly id: string }): string {
  return `${server}:${id}`;
}

/** Router link to the merged log of several containers: `<a [routerLink]="link.path" [queryParams]="link.query">`. */
export function mergedLogs(containers: readonly { readonly server: string; readonly id: string }[]): {
  path: string;
  query: { c: string[] };
} {
  return { path: '/logs', query: { c: containers.slice(0, MOST_MERGED).map(logSource) } };
}
