import { DOCUMENT } from '@angular/common';
import { computed, inject, Injectable, signal } from '@angular/core';

export type ThemeChoice = 'light' | 'dark' | 'system';

/** Written here, read by public/theme.js before the first paint. */
const KEY = 'dcp.theme';
const ORDER: readonly ThemeChoice[] = ['system', 'light', 'dark'];

/** Light, dark, or as the system says. `data-theme` on the root element carries it; the tokens do the rest. */
@Injectable({ providedIn: 'root' })
export class Theme {
  private readonly root = inject(DOCUMENT).documentElement;
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly chosen = signal<ThemeChoice>(this.stored());
  private readonly systemDark = signal(false);

  readonly choice = this.chosen.asReadonly();
  /** What is seen. */
  readonly dark = computed(() => (this.chosen() === 'system' ? this.systemDark() : this.chosen() === 'dark'));

  constructor() {
    const query = this.window?.matchMedia?.('(prefers-color-scheme: dark)');
    if (query) {
      this.systemDark.set(query.matches);
      query.addEventListener('change', (event) => this.systemDark.set(event.matches));
    }
    this.apply(this.chosen());
  }

  choose(choice: ThemeChoice): void {
    this.chosen.set(choice);
    this.apply(choice);
    try {
      this.window?.localStorage.setItem(KEY, choice);
    } catch {
      // Storage is blocked: the choice holds until the page is left.
    }
  }

  next(): void {
    this.choose(ORDER[(ORDER.indexOf(this.chosen()) + 1) % ORDER.length] ?? 'system');
  }

  private apply(choice: ThemeChoice): void {
    if (choice === 'system') {
      delete this.root.dataset['theme'];
    } else {
      this.root.dataset['theme'] = choice;
    }
  }

  private stored(): ThemeChoice {
    try {
      const stored = this.window?.localStorage.getItem(KEY);
      return ORDER.find((choice) => choice === stored) ?? 'system';
    } catch {
      return 'system';
    }
  }
}
