import { User } from '../../../api/models';
import { finder } from '../../../ui/words';

/** What a list of users can be narrowed to. */
export const USER_FACETS = ['disabled', 'noFactor', 'mustChange', 'noRole'] as const;
export type UserFacet = (typeof USER_FACETS)[number];

export function hasFacet(user: User, facet: UserFacet): boolean {
  switch (facet) {
    case 'disabled':
      return user.disabled;
    case 'noFactor':
      return !user.secondFactor && !user.disabled;
    case 'mustChange':
      return user.mustChangePassword && !user.disabled;
    case 'noRole':
      return user.roles.length === 0 && user.groups.length === 0;
  }
}

/** Whether every word stands somewhere in the names, the address, the groups or the roles. */
export function matches(user: User, query: string): boolean {
  const groups = user.groups.map(({ name }) => name);
  return finder(query)(user.username, user.displayName, user.email, ...groups, ...user.roles);
}
