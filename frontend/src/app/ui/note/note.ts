import { booleanAttribute, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';
import { Tone } from '../tone';

const ICON: Record<Tone, IconName> = {
  ok: 'circle-check',
  warn: 'triangle-alert',
  bad: 'octagon-x',
  info: 'info',
  idle: 'info',
};

/** A sentence or two in the page about what is wrong or old, with the way out at its end. */
@Component({
  selector: 'ui-note',
  imports: [Icon, TranslocoPipe],
  template: `
    <ui-icon [name]="icon() ?? fallback()" />
    <div class="grow">
      @if (title(); as text) {
        <div class="b">{{ text }}</div>
      }
      <div class="text">
        <ng-content />
        @if (requestId(); as id) {
          {{ 'ui.request' | transloco }} <span class="mono id">{{ id }}</span>
        }
      </div>
    </div>
    <ng-content select="[uiAction]" />
  `,
  styleUrl: './note.css',
  host: { '[class]': 'tone()', '[attr.role]': "live() ? (tone() === 'bad' ? 'alert' : 'status') : null" },
})
export class Note {
  readonly tone = input<Tone>('info');
  readonly title = input<string | null>(null);
  readonly icon = input<IconName | null>(null);
  /** Under which the platform's log holds the failed request. */
  readonly requestId = input<string | null | undefined>(null);
  /** Announces itself to screen readers: for notes that appear after the page. */
  readonly live = input(false, { transform: booleanAttribute });

  protected readonly fallback = computed(() => ICON[this.tone()]);
}
