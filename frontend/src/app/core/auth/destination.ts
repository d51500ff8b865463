/**
 * Where to go after signing in, from the address. Only places of our own: `//host`, `/\\host` and `https:` would lead
 * away.
 */
export function destination(to: string | undefined): string {
  return to?.startsWith('/') && !/^\/[/\\]/.test(to) ? to : '/';
}
