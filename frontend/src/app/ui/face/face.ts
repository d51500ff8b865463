import { Component, computed, input } from '@angular/core';

/** Somebody's initials in a circle, beside the name: decoration, hidden from screen readers. */
@Component({
  selector: 'ui-face',
  template: '{{ letters() }}',
  styles: `
    :host {
      display: grid;
      place-items: center;
      flex: none;
      width: 22px;
      height: 22px;
      border-radius: 50%;
      background: var(--accent-soft);
      color: var(--accent);
      font-size: 10px;
      line-height: 1;
      font-weight: 600;
    }
    :host(.quiet) {
      width: 20px;
      height: 20px;
      background: var(--press);
      color: var(--text-2);
      font-size: 9px;
    }
  `,
  host: { 'aria-hidden': 'true', '[class.quiet]': 'quiet()' },
})
export class Face {
  readonly name = input.required<string>();
  /** Small and grey, for rows. */
  readonly quiet = input(false);

  protected readonly letters = computed(() => initials(this.name()));
}

/** Up to two letters for a name: of its first and last word, or the first two. */
export function initials(name: string): string {
  const words = name.split(/[\s._-]+/).filter(Boolean);
  const letters =
    words.length > 1 ? [words[0], words.at(-1)].map((word) => word?.[0] ?? '') : [...(words[0] ?? '')].slice(0, 2);
  return letters.join('').toUpperCase();
}
