import { Component, computed, input } from '@angular/core';
import { Tone } from '../tone';

/** How much of something is used: a bar with a name and a value for screen readers. */
@Component({
  selector: 'ui-track',
  template: '<i [class]="tone()" [style.width.%]="percent()"></i>',
  styleUrl: './track.css',
  host: {
    role: 'meter',
    '[attr.aria-label]': 'label()',
    '[attr.aria-valuenow]': 'value()',
    'aria-valuemin': '0',
    '[attr.aria-valuemax]': 'max()',
    '[style.height.px]': 'height()',
  },
})
export class Track {
  readonly value = input.required<number>();
  readonly max = input(100);
  readonly tone = input<Tone | 'accent'>('idle');
  readonly label = input.required<string>();
  readonly height = input(4);

  protected readonly percent = computed(() => Math.min(100, Math.max(0, (this.value() / (this.max() || 1)) * 100)));
}
