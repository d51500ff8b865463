import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Rotation } from '../../api/models';
import { Note } from '../../ui/note/note';
import { RelativeTime } from '../../ui/relative-time/relative-time';
import { Track } from '../../ui/track/track';

/** How far a change of the data key is, or when and by whom the last one was. */
@Component({
  selector: 'dcp-rotation-progress',
  imports: [Note, RelativeTime, Track, TranslocoPipe],
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
      <p role="status">
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
  `,
})
export class RotationProgress {
  readonly rotation = input.required<Rotation>();
}
