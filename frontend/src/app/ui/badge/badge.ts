import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';
import { Tone } from '../tone';

/** A few words after a name or an image that say why, or what could change. */
@Component({
  selector: 'ui-badge',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <ui-icon [name]="name" />
    }
    <ng-content />
  `,
  styleUrl: './badge.css',
  host: { '[class]': 'tone()' },
})
export class Badge {
  readonly tone = input<Tone | 'accent' | 'line' | 'plain'>('idle');
  readonly icon = input<IconName | null>(null);
}
