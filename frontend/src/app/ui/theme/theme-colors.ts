import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject, Injectable, signal } from '@angular/core';

/** The tokens as a canvas needs them: `rgb(...)` of the theme that is on. */
@Injectable({ providedIn: 'root' })
export class ThemeColors {
  private readonly document = inject(DOCUMENT);
  private readonly changes = signal(0);
  private probe: HTMLElement | null = null;

  /** Changes with the theme; read it where colours must be taken anew. */
  readonly revision = this.changes.asReadonly();

  constructor() {
    const changed = () => this.changes.update((n) => n + 1);
    const query = this.document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)');
    query?.addEventListener('change', changed);
    const observer = new MutationObserver(changed);
    observer.observe(this.document.documentElement, { attributeFilter: ['data-theme'] });
    inject(DestroyRef).onDestroy(() => {
      observer.disconnect();
      query?.removeEventListener('change', changed);
      this.probe?.remove();
    });
  }

  /** @param color of CSS, e.g. `var(--s1)` */
  resolve(color: string): string {
    this.probe ??= this.makeProbe();
    this.probe.style.color = color;
    return this.document.defaultView?.getComputedStyle(this.probe).color ?? color;
  }

  /** A custom property cannot be asked for its colour: it is the text `light-dark(...)`. The colour of an element can. */
  private makeProbe(): HTMLElement {
    const probe = this.document.createElement('span');
    probe.hidden = true;
    this.document.body.append(probe);
    return probe;
  }
}
