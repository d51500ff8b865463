import { User } from '../../../api/models';
import { ChipLook } from '../../../ui/state-chip/state-chip';

/** What stands in the way of a user, if anything. */
export type UserState = 'active' | 'disabled' | 'mustChange' | 'never';

export function stateOf(user: User): UserState {
  if (user.disabled) {
    return 'disabled';
  }
  if (user.mustChangePassword) {
    return 'mustChange';
  }
  return user.lastLoginAt ? 'active' : 'never';
}

export const USER_STATES: Readonly<Record<UserState, Omit<ChipLook, 'word'> & { readonly rank: number }>> = {
  disabled: { tone: 'idle', icon: 'ban', rank: 0 },
  mustChange: { tone: 'warn', icon: 'key-round', rank: 1 },
  never: { tone: 'idle', icon: 'circle-dashed', quiet: true, rank: 2 },
  active: { tone: 'ok', icon: 'circle-check', quiet: true, rank: 3 },
};
