import { Component, computed, DestroyRef, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { filter, map, startWith } from 'rxjs';
import { injectAddress } from '../../core/address/address';
import { ServerScope } from '../../core/fleet/server-scope';
import { AccessAdmin } from '../../domain/access/access-admin';
import { Listing } from '../../domain/reading/listing';
import { QuietReadings } from '../../domain/reading/quiet-reading';
import { ServerStore } from '../../domain/server/server-store';
import { UserAdmin } from '../../domain/user/user-admin';
import { Button } from '../../ui/button/button';
import { IconName } from '../../ui/icon/icons';
import { PageHeader } from '../../ui/page-header/page-header';
import { Tab, Tabs } from '../../ui/tabs/tabs';
import { UserOperations } from './users/user-operations';

/** What can be made on a tab, by the last part of its address. */
const MAKING: Readonly<Partial<Record<string, { readonly label: string; readonly icon: IconName }>>> = {
  users: { label: 'users.add.action', icon: 'user-plus' },
  groups: { label: 'groups.add.action', icon: 'plus' },
  roles: { label: 'roles.add.action', icon: 'plus' },
  grants: { label: 'grants.add.action', icon: 'plus' },
};

/** Who can sign in, and who may do what where. */
@Component({
  selector: 'dcp-access',
  imports: [Button, PageHeader, RouterOutlet, Tabs, TranslocoPipe],
  providers: [AccessAdmin, UserAdmin, UserOperations],
  template: `
    <ui-page-header [title]="'access.title' | transloco">
      @if (making(); as thing) {
        <button ui-button="primary" [icon]="thing.icon" (click)="make()">{{ thing.label | transloco }}</button>
      }
    </ui-page-header>
    <ui-tabs [tabs]="tabs()" [query]="scope.query()" [label]="'access.title' | transloco" />
    <router-outlet />
  `,
  host: { class: 'page' },
})
export class AccessPage {
  private readonly users = inject(UserAdmin);
  private readonly access = inject(AccessAdmin);
  private readonly texts = inject(TranslocoService);
  protected readonly scope = inject(ServerScope);
  private readonly router = inject(Router);
  private readonly change = injectAddress();
  private readonly address = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(null),
      map(() => this.router.url),
    ),
    { initialValue: '' },
  );

  protected readonly making = computed(() => {
    const here = this.address().split('?', 1)[0]?.split('/').at(-1) ?? '';
    // Who may not even read the users makes none.
    return this.users.all.known() ? (MAKING[here] ?? null) : null;
  });
  protected readonly tabs = computed<Tab[]>(() => [
    this.tab('users', 'users.title', this.users.all),
    this.tab('groups', 'groups.title', this.access.groups),
    this.tab('roles', 'roles.title', this.access.roles),
    this.tab('grants', 'grants.title', this.access.grants),
    this.tab('see-as', 'seeAs.title'),
  ]);

  constructor() {
    const life = inject(DestroyRef);
    inject(ServerStore).watch(life);
    inject(QuietReadings).during(life, async () => {
      const { groups, roles, grants, actions } = this.access;
      await Promise.all([this.users.all, groups, roles, grants, actions].map((list) => list.read()));
    });
  }

  /** The form opens on the tab: it is part of the address. Who is looked at is who it is for. */
  protected make(): void {
    const { user, group } = this.router.parseUrl(this.router.url).queryParams as Partial<Record<string, string>>;
    this.change({ add: '', open: null, edit: null, for: user ?? group ?? null });
  }

  private tab(path: string, label: string, list?: Listing<unknown>): Tab {
    return {
      path,
      label: this.texts.translate(label),
      ...(list?.known() ? { count: list.items().length } : {}),
    };
  }
}
