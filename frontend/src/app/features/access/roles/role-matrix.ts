import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ActionInfo, Role } from '../../../api/models';
import { finder } from '../../../ui/words';
import { injectAddress } from '../../../core/address/address';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { byArea } from '../../../domain/access/areas';
import { plural } from '../../../i18n/plural';
import { Badge } from '../../../ui/badge/badge';
import { Button } from '../../../ui/button/button';
import { IconButton } from '../../../ui/button/icon-button';
import { Checkbox } from '../../../ui/checkbox/checkbox';
import { FilterField } from '../../../ui/filter-field/filter-field';
import { Icon } from '../../../ui/icon/icon';
import { Menu, MenuDivider, MenuItem, MenuTrigger } from '../../../ui/menu/menu';
import { Note } from '../../../ui/note/note';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { steadyLoading } from '../../../ui/skeleton/steady-loading';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { RoleEditing } from './role-editing';

/** What the built-in roles are sorted by: who may most comes last. */
const BUILT_IN = ['viewer', 'operator', 'deployer', 'admin'];

/** Every action beside every role. Custom roles change in place: one at a time, saved as a whole. */
@Component({
  selector: 'dcp-role-matrix',
  imports: [
    Badge,
    Button,
    Checkbox,
    FilterField,
    Icon,
    IconButton,
    Menu,
    MenuDivider,
    MenuItem,
    MenuTrigger,
    Note,
    ReadFailed,
    RouterLink,
    Skeleton,
    Toolbar,
    TranslocoPipe,
  ],
  templateUrl: './role-matrix.html',
  styleUrls: ['../tab.css', './role-matrix.css'],
  providers: [RoleEditing],
  host: { class: 'page' },
})
export class RoleMatrix {
  /** From the address: a role is to be made. */
  readonly add = input<string>();

  private readonly access = inject(AccessAdmin);
  private readonly change = injectAddress();
  private readonly texts = inject(TranslocoService);
  protected readonly editing = inject(RoleEditing);

  protected readonly query = signal('');
  protected readonly draft = this.editing.draft;
  protected readonly error = computed(() => this.access.roles.error() ?? this.access.actions.error());
  protected readonly known = computed(() => this.access.roles.known() && this.access.actions.known());
  protected readonly loading = steadyLoading(() => !this.known() && this.error() === null);
  protected readonly roles = computed(() => {
    const draft = this.draft();
    const made = this.access.roles.items();
    return [...made, ...(draft?.version === null ? [draft.role] : [])].sort(
      (a, b) =>
        Number(b.builtIn) - Number(a.builtIn) ||
        BUILT_IN.indexOf(a.name) - BUILT_IN.indexOf(b.name) ||
        a.name.localeCompare(b.name),
    );
  });
  private readonly sets = computed(() => new Map(this.roles().map(({ id, actions }) => [id, new Set(actions)])));
  protected readonly areas = computed(() => {
    const fits = finder(this.query());
    return byArea<ActionInfo>(
      this.access.actions.items().filter(({ name }) => fits(name, this.texts.translate<string>(`rights.${name}`))),
    );
  });

  constructor() {
    effect(() => {
      if (this.add() !== undefined && this.known()) {
        untracked(() => {
          this.change({ add: null });
          void this.editing.create(null);
        });
      }
    });
  }

  protected has(role: Role, action: string): boolean {
    const draft = this.draft();
    return draft?.role.id === role.id ? draft.actions.has(action) : (this.sets().get(role.id)?.has(action) ?? false);
  }

  protected grantsOf(role: Role): number {
    return this.access.grants.items().filter((grant) => grant.role.id === role.id).length;
  }

  protected describe(role: Role): string {
    return role.builtIn ? this.texts.translate(`roles.builtIn.${role.name}`) : (role.description ?? '');
  }

  protected retry(): void {
    void this.access.roles.readAgain();
    void this.access.actions.readAgain();
  }

  /** A role in use stays: the grants go first. */
  protected removeOff(role: Role): string | null {
    const count = this.grantsOf(role);
    return count > 0 ? this.texts.translate(plural('roles.inUse', count), { count }) : null;
  }
}
