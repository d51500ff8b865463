import { Component, computed, input } from '@angular/core';

/** Keys as caps, e.g. `Ctrl K`. */
@Component({
  selector: 'ui-keys',
  template: `
    @for (key of parts(); track $index) {
      <kbd>{{ key }}</kbd>
    }
  `,
  styleUrl: './keys.css',
})
export class Keys {
  /** Keys with a space between them. */
  readonly keys = input.required<string>();

  protected readonly parts = computed(() => this.keys().split(' '));
}
