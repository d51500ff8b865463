import { Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { FeedEvent } from '../../../domain/event/event-feed';
import { EventChip } from '../../../domain/event/event-chip';
import { EventSubject } from '../../../domain/event/event-subject';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { Drawer } from '../../../ui/drawer/drawer';
import { Fact, Facts } from '../../../ui/facts/facts';

/** One event beside the list, with all that the engine told of it. */
@Component({
  selector: 'dcp-event-detail',
  imports: [CopyButton, Drawer, EventChip, EventSubject, Fact, Facts, TranslocoPipe],
  template: `
    @let e = event();
    <ui-drawer [open]="true" [title]="title()" [width]="400" (closed)="closed.emit()">
      <ui-facts layout="list">
        <ui-fact [label]="'events.column.time' | transloco"
          ><time [attr.datetime]="e.time">{{ exact() }}</time></ui-fact
        >
        <ui-fact [label]="'events.column.action' | transloco"><dcp-event-chip [event]="e" /></ui-fact>
        <ui-fact [label]="'events.column.subject' | transloco"><dcp-event-subject [event]="e" /></ui-fact>
        <ui-fact [label]="'events.column.server' | transloco">{{ e.serverName }}</ui-fact>
        <ui-fact [label]="'events.id' | transloco">
          <span class="mono trunc" [title]="e.subject">{{ e.subject }}</span>
          <ui-copy-button [text]="e.subject" [label]="'events.copyId' | transloco" />
        </ui-fact>
      </ui-facts>
      @if (attributes().length > 0) {
        <h3>{{ 'events.attributes' | transloco }}</h3>
        <dl>
          @for (attribute of attributes(); track attribute[0]) {
            <dt class="mono">{{ attribute[0] }}</dt>
            <dd class="mono">{{ attribute[1] }}</dd>
          }
        </dl>
      }
    </ui-drawer>
  `,
  styles: `
    :host {
      display: contents;
    }
    /* The button is higher than a line of facts. */
    ui-copy-button {
      margin-block: -4px;
    }
    h3 {
      margin: 16px 0 6px;
      font-size: 13px;
      line-height: 20px;
      font-weight: 600;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      gap: 4px 12px;
    }
    dt,
    dd {
      overflow-wrap: anywhere;
    }
    dt {
      color: var(--text-3);
    }
  `,
})
export class EventDetail {
  readonly event = input.required<FeedEvent>();
  readonly closed = output();

  protected readonly title = computed(() => this.event().name || this.event().subject.slice(0, 12));
  protected readonly exact = computed(() =>
    new Date(this.event().at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' }),
  );
  protected readonly attributes = computed(() =>
    Object.entries(this.event().attributes).sort(([a], [b]) => a.localeCompare(b)),
  );
}
