import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Rotation } from '../../api/models';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { RelativeTime } from '../../ui/relative-time/relative-time';
import { Track } from '../../ui/track/track';

/** How far a change of the data key is, or when and by whom the last one was. */
@Component({
  selector: 'dcp-rotation-progress',
  imports: [Icon, Note, RelativeTime, Track, TranslocoPipe],
  template: `
    @let change = rotation();
    @if (change.state === 'running') {
      <p class="b" role="status">
        {{ 'keys.running' | transloco: { done: change.done, secrets: change.secrets } }}
      </p>
      <ui-track
        tone="accent"
        [value]="change.done"
        [max]="change.secrets"
        [height]="6"
        [label]="'keys.progress' | transloco"
      />
      @if (change.problem; as problem) {
        <ui-note tone="warn" live>{{ problem }}</ui-note>
      }
    } @else {
      <p role="status" class="done">
        <ui-icon name="circle-check" size="s" tone="ok" />
        {{ 'keys.done' | transloco: { name: change.startedBy } }}
        <ui-relative-time [value]="change.endedAt" format="ago" />
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      margin-bottom: 16px;
    }
    .done {
      display: flex;
      align-items: center;
      gap: 6px;
    }
  `,
})
export class RotationProgress {
  readonly rotation = input.required<Rotation>();
}
