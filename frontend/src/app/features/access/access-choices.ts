import { computed, inject, Injectable } from '@angular/core';
import { User } from '../../api/models';
import { AccessAdmin } from '../../domain/access/access-admin';
import { ServerStore } from '../../domain/server/server-store';
import { UserAdmin } from '../../domain/user/user-admin';
import { PickerOption } from '../../ui/picker/picker';

/** Users, groups and servers as one chooses among them. */
@Injectable()
export class AccessChoices {
  private readonly userAdmin = inject(UserAdmin);
  private readonly access = inject(AccessAdmin);
  private readonly serverStore = inject(ServerStore);

  readonly users = computed<PickerOption[]>(() =>
    this.userAdmin.all.items().map((user) => ({
      value: user.id,
      label: nameOf(user),
      ...(user.displayName ? { hint: user.username } : {}),
      person: true,
    })),
  );
  readonly groups = computed<PickerOption[]>(() =>
    this.access.groups.items().map(({ id, name }) => ({ value: id, label: name, icon: 'users' as const })),
  );
  readonly servers = computed<PickerOption[]>(() =>
    this.serverStore.items().map(({ id, name }) => ({ value: id, label: name, icon: 'server' as const })),
  );
}

/** How a person is called in lists. */
export function nameOf(user: Pick<User, 'username' | 'displayName'>): string {
  return user.displayName || user.username;
}
