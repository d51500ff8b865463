import { Component, computed, input } from '@angular/core';
import { Tone } from '../tone';

export interface StackPart {
  readonly label: string;
  readonly value: number;
  readonly tone: Tone;
}

/** Shares of a whole in one bar, e.g. containers by state. The legend beside it is the page's. */
@Component({
  selector: 'ui-stack-bar',
  template: `
    @for (part of shown(); track part.label) {
      <i [style.flex-grow]="part.value" [style.background]="'var(--' + part.tone + '-solid)'"></i>
    }
  `,
  styleUrl: './stack-bar.css',
  host: { role: 'img', '[attr.aria-label]': 'summary()' },
})
export class StackBar {
  readonly parts = input.required<readonly StackPart[]>();

  protected readonly shown = computed(() => this.parts().filter((part) => part.value > 0));
  protected readonly summary = computed(() =>
    this.shown()
      .map((part) => `${part.label} ${part.value}`)
      .join(', '),
  );
}
