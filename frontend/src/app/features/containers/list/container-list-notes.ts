import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { ContainerStore } from '../../../domain/container/container-store';
import { answers } from '../../../domain/server/server-look';
import { plural } from '../../../i18n/plural';
import { Button } from '../../../ui/button/button';
import { Note } from '../../../ui/note/note';
import { RelativeTime } from '../../../ui/relative-time/relative-time';

/** Says what of the list is old and why: a server that does not answer is not a server without containers. */
@Component({
  selector: 'dcp-container-list-notes',
  imports: [Button, Note, RelativeTime, RouterLink, TranslocoPipe],
  template: `
    @if (store.error(); as error) {
      <ui-note tone="warn" live [title]="'containers.notCurrent' | transloco" [requestId]="error.requestId">
        {{ error.detail ?? error.title }}
        <button ui-button uiAction (click)="store.retry()">{{ 'ui.tryAgain' | transloco }}</button>
      </ui-note>
    }
    @for (note of notes(); track note.server.id) {
      <ui-note
        tone="warn"
        icon="cloud-off"
        live
        [title]="'containers.silent.' + note.server.state | transloco: { server: note.server.name }"
      >
        @if (note.server.asOf; as asOf) {
          {{ note.text | transloco: { count: note.count } }}
          <ui-relative-time [value]="asOf" format="clock" />. {{ 'containers.actionsOff' | transloco }}
        } @else {
          {{ 'containers.neverRead' | transloco }}
        }
        <a ui-button uiAction routerLink="/servers" [queryParams]="{ open: note.server.id }">{{
          'containers.diagnose' | transloco
        }}</a>
      </ui-note>
    }
    @if (further(); as count) {
      <ui-note tone="warn" icon="cloud-off">
        {{ 'containers.silentMore' | transloco: { count } }}
        <a ui-button uiAction routerLink="/servers">{{ 'containers.allServers' | transloco }}</a>
      </ui-note>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 6px;
      padding: 0 24px;
    }
    ui-note:last-child {
      margin-bottom: 10px;
    }
  `,
})
export class ContainerListNotes {
  /** The chosen server, or null for all. */
  readonly server = input.required<string | null>();

  protected readonly store = inject(ContainerStore);
  private readonly silent = computed(() => {
    const chosen = this.server();
    return this.store
      .servers()
      .filter(({ id, state, asOf }) => (chosen === null || chosen === id) && (!answers(state) || asOf));
  });
  /** More than two are told together: the list must stay in sight. */
  protected readonly notes = computed(() =>
    this.silent()
      .slice(0, this.silent().length > 2 ? 1 : 2)
      .map((server) => {
        const count = this.store.items().filter((container) => container.server === server.id).length;
        return { server, count, text: plural('containers.shownAsOf', count) };
      }),
  );
  protected readonly further = computed(() => this.silent().length - this.notes().length);
}
