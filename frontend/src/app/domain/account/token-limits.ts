import { ActionInfo, PersonalToken, Permission } from '../../api/models';

/** What may be chosen for a token: actions that its owner has anywhere. A token never manages users or their access. */
export function ownActions(permissions: readonly Permission[], actions: readonly ActionInfo[]): ActionInfo[] {
  const own = new Set(permissions.flatMap((permission) => permission.actions));
  return actions.filter(({ name }) => own.has(name));
}

/** How urgent the end of a token is: over, within a week, or later. */
export function expiry({ expiresAt }: Pick<PersonalToken, 'expiresAt'>, now: number): 'over' | 'soon' | 'later' {
  const left = Date.parse(expiresAt) - now;
  return left <= 0 ? 'over' : left < 7 * 24 * 3600_000 ? 'soon' : 'later';
}
