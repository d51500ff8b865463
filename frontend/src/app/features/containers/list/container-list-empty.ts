import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Permissions } from '../../../core/permissions/permissions';
import { ContainerStore } from '../../../domain/container/container-store';
import { answers } from '../../../domain/server/server-look';
import { Button } from '../../../ui/button/button';
import { EmptyState } from '../../../ui/empty-state/empty-state';

/** Why the list holds nothing, and the way out. */
@Component({
  selector: 'dcp-container-list-empty',
  imports: [Button, EmptyState, RouterLink, TranslocoPipe],
  template: `
    @switch (reason()) {
      @case ('filter') {
        <ui-empty-state
          icon="search-x"
          [title]="'containers.empty.filter' | transloco"
          [text]="'containers.empty.filterWhy' | transloco"
        >
          <button ui-button (click)="clear.emit()">{{ 'containers.empty.clear' | transloco }}</button>
        </ui-empty-state>
      }
      @case ('foreign') {
        <ui-empty-state
          icon="server-off"
          [title]="'containers.empty.foreign' | transloco"
          [text]="'containers.empty.foreignWhy' | transloco"
        >
          <a ui-button routerLink="/containers">{{ 'containers.empty.showAll' | transloco }}</a>
        </ui-empty-state>
      }
      @case ('silent') {
        <ui-empty-state
          icon="cloud-off"
          [title]="'containers.empty.silent' | transloco"
          [text]="'containers.empty.silentWhy' | transloco"
        >
          <a ui-button routerLink="/servers">{{ 'containers.allServers' | transloco }}</a>
        </ui-empty-state>
      }
      @case ('no-server') {
        <ui-empty-state
          icon="server"
          [title]="'containers.empty.noServer' | transloco"
          [text]="(mayAdd() ? 'containers.empty.noServerWhy' : 'containers.empty.noServerAsk') | transloco"
        >
          @if (mayAdd()) {
            <a ui-button="primary" icon="plus" routerLink="/servers" [queryParams]="{ add: '' }">{{
              'containers.empty.addServer' | transloco
            }}</a>
          }
        </ui-empty-state>
      }
      @default {
        <ui-empty-state
          icon="box"
          [title]="
            (serverName() ? 'containers.empty.on' : 'containers.empty.all') | transloco: { server: serverName() }
          "
          [text]="'containers.empty.why' | transloco"
        >
          @if (mayCreate()) {
            <a
              ui-button="primary"
              icon="plus"
              routerLink="/containers/new"
              [queryParams]="server() ? { server: server() } : {}"
              >{{ 'containers.create.action' | transloco }}</a
            >
          }
        </ui-empty-state>
      }
    }
  `,
})
export class ContainerListEmpty {
  readonly server = input.required<string | null>();
  readonly narrowing = input.required<boolean>();
  readonly clear = output();

  private readonly store = inject(ContainerStore);
  private readonly permissions = inject(Permissions);
  protected readonly mayAdd = computed(() => this.permissions.can('server.register'));
  protected readonly mayCreate = computed(() => this.permissions.can('container.create', this.server() ?? undefined));
  protected readonly serverName = computed(
    () => this.store.servers().find(({ id }) => id === this.server())?.name ?? null,
  );
  protected readonly reason = computed(() => {
    const servers = this.store.servers();
    const scoped = this.server() === null ? servers : servers.filter(({ id }) => id === this.server());
    if (servers.length === 0) {
      return 'no-server';
    }
    if (scoped.length === 0) {
      return 'foreign';
    }
    if (this.narrowing()) {
      return 'filter';
    }
    return scoped.some(({ state }) => answers(state)) ? 'none' : 'silent';
  });
}
