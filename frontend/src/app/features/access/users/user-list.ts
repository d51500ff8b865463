import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { User } from '../../../api/models';
import { injectAddress } from '../../../core/address/address';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { UserAdmin } from '../../../domain/user/user-admin';
import { Button } from '../../../ui/button/button';
import { Column, GridEmpty, RowMenu } from '../../../ui/data-grid/column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { Face } from '../../../ui/face/face';
import { FilterChips } from '../../../ui/filter-chips/filter-chips';
import { FilterField } from '../../../ui/filter-field/filter-field';
import { Icon } from '../../../ui/icon/icon';
import { ListPane, ListTemplate } from '../../../ui/list-pane/list-pane';
import { Menu, MenuDivider, MenuItem } from '../../../ui/menu/menu';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { StateChip } from '../../../ui/state-chip/state-chip';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { nameOf } from '../access-choices';
import { UserDetail } from './user-detail';
import { hasFacet, matches, USER_FACETS, UserFacet } from './user-filter';
import { UserForm } from './user-form';
import { UserOperations } from './user-operations';
import { stateOf, USER_STATES } from './user-state';

const FACET_ICONS = {
  disabled: 'ban',
  noFactor: 'shield-off',
  mustChange: 'key-round',
  noRole: 'circle-slash',
} as const;

/** Everybody who can sign in; one of them opens beside the list. What is open lives in the address. */
@Component({
  selector: 'dcp-user-list',
  imports: [
    Button,
    Column,
    DataGrid,
    EmptyState,
    Face,
    FilterChips,
    FilterField,
    GridEmpty,
    Icon,
    ListPane,
    ListTemplate,
    Menu,
    MenuDivider,
    MenuItem,
    ReadFailed,
    RelativeTime,
    RouterLink,
    RowMenu,
    StateChip,
    Toolbar,
    TranslocoPipe,
    UserDetail,
    UserForm,
  ],
  templateUrl: './user-list.html',
  styleUrls: ['../tab.css', './user-list.css'],
  host: { class: 'page' },
})
export class UserList {
  /** From the address: what filters, what narrows, what sorts, who is open, who is edited, whether one is being added. */
  readonly q = input<string>();
  readonly only = input<string>();
  readonly sort = input<string>();
  readonly open = input<string>();
  readonly edit = input<string>();
  readonly add = input<string>();

  protected readonly list = inject(UserAdmin).all;
  protected readonly operations = inject(UserOperations);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();

  private readonly facet = computed(() => USER_FACETS.find((facet) => facet === this.only()) ?? null);
  private readonly found = computed(() => this.list.items().filter((user) => matches(user, this.q() ?? '')));
  protected readonly rows = computed(() => {
    const facet = this.facet();
    return facet ? this.found().filter((user) => hasFacet(user, facet)) : this.found();
  });
  protected readonly chips = computed(() => [
    { value: '', label: this.texts.translate<string>('users.all'), count: this.found().length },
    ...USER_FACETS.map((facet) => this.chip(facet)).filter(({ value, count }) => count > 0 || value === this.facet()),
  ]);
  protected readonly opened = computed(() => this.find(this.open()));
  protected readonly edited = computed(() => this.find(this.edit()));
  protected readonly adding = computed(() => this.add() !== undefined);
  protected readonly arrangement = computed(() => `${this.q()}\n${this.only()}`);

  protected readonly key = (user: User) => user.id;
  protected readonly name = nameOf;
  protected readonly dimmed = (user: User) => user.disabled;
  protected readonly byName = (user: User) => nameOf(user);
  protected readonly byGroups = (user: User) => user.groups[0]?.name;
  protected readonly byRoles = (user: User) => user.roles.join();
  protected readonly byFactor = (user: User) => Number(user.secondFactor);
  protected readonly byLogin = (user: User) => user.lastLoginAt;
  protected readonly byState = (user: User) => USER_STATES[stateOf(user)].rank;

  protected look(user: User) {
    const state = stateOf(user);
    return { ...USER_STATES[state], word: this.texts.translate<string>(`users.state.${state}`) };
  }

  protected groupsOf(user: User): string {
    return user.groups.map(({ name }) => name).join(', ');
  }

  protected async remove(user: User): Promise<void> {
    if ((await this.operations.remove(user)) && this.open() === user.id) {
      this.change({ open: null });
    }
  }

  private chip(facet: UserFacet) {
    return {
      value: facet,
      label: this.texts.translate<string>(`users.only.${facet}`),
      icon: FACET_ICONS[facet],
      count: this.found().filter((user) => hasFacet(user, facet)).length,
    };
  }

  private find(id: string | undefined): User | null {
    return this.list.items().find((user) => user.id === id) ?? null;
  }
}
