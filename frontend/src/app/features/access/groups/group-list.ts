import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Group } from '../../../api/models';
import { finder } from '../../../ui/words';
import { injectAddress } from '../../../core/address/address';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { Button } from '../../../ui/button/button';
import { Column, GridEmpty } from '../../../ui/data-grid/column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FilterField } from '../../../ui/filter-field/filter-field';
import { Icon } from '../../../ui/icon/icon';
import { ListPane, ListTemplate } from '../../../ui/list-pane/list-pane';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { GroupForm } from './group-form';

/** Groups of users: what is granted to a group, each member has. */
@Component({
  selector: 'dcp-group-list',
  imports: [
    Button,
    Column,
    DataGrid,
    EmptyState,
    FilterField,
    GridEmpty,
    GroupForm,
    Icon,
    ListPane,
    ListTemplate,
    ReadFailed,
    RelativeTime,
    RouterLink,
    Toolbar,
    TranslocoPipe,
  ],
  templateUrl: './group-list.html',
  styleUrl: '../tab.css',
  host: { class: 'page' },
})
export class GroupList {
  /** From the address: what filters, what sorts, which group is open, whether one is being added. */
  readonly q = input<string>();
  readonly sort = input<string>();
  readonly open = input<string>();
  readonly add = input<string>();

  private readonly access = inject(AccessAdmin);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();

  protected readonly list = this.access.groups;
  protected readonly rows = computed(() => {
    const fits = finder(this.q() ?? '');
    return this.list
      .items()
      .filter(({ name, description, members }) => fits(name, description, ...members.map(({ username }) => username)));
  });
  private readonly grantCounts = computed(() => {
    const counts = new Map<string, number>();
    for (const { subject } of this.access.grants.items()) {
      counts.set(subject.id, (counts.get(subject.id) ?? 0) + 1);
    }
    return counts;
  });
  protected readonly opened = computed(() => this.list.items().find(({ id }) => id === this.open()) ?? null);
  protected readonly adding = computed(() => this.add() !== undefined);
  protected readonly key = (group: Group) => group.id;
  protected readonly label = (group: Group) => group.name;
  protected readonly byMembers = (group: Group) => group.members.length;
  protected readonly byGrants = (group: Group) => this.grantsOf(group);
  protected readonly byCreated = (group: Group) => -Date.parse(group.createdAt);

  protected grantsOf(group: Group): number {
    return this.grantCounts().get(group.id) ?? 0;
  }

  protected members(group: Group): string {
    const names = group.members.map(({ username }) => username);
    const more = names.length - 3;
    return [
      ...names.slice(0, 3),
      ...(more > 0 ? [this.texts.translate<string>('groups.moreMembers', { count: more })] : []),
    ].join(', ');
  }
}
