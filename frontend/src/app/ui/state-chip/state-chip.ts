import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';
import { Tone } from '../tone';

/** How a state is shown: always an icon, a word and a colour. */
export interface ChipLook {
  readonly tone: Tone;
  readonly icon: IconName;
  readonly word: string;
  /** Normal states are quiet: coloured icon, grey word, no ground. */
  readonly quiet?: boolean;
  readonly filled?: boolean;
}

/** The state of a thing. Its ground hangs 6 px to the left, so that words of loud and quiet chips line up. */
@Component({
  selector: 'ui-state-chip',
  imports: [Icon],
  template: '<ui-icon [name]="look().icon" size="chip" [filled]="look().filled ?? false" />{{ look().word }}',
  styleUrl: './state-chip.css',
  host: { '[class]': "look().tone + (look().quiet ? ' quiet' : ' soft')" },
})
export class StateChip {
  readonly look = input.required<ChipLook>();
}
