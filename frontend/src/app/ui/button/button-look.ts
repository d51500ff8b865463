import { booleanAttribute, computed, Directive, ElementRef, inject, input } from '@angular/core';
import { injectWhyTip } from '../tip/why-tip';

/** `''` is the default look; one `primary` per view; `danger-solid` only inside a dialog that asks. */
export type ButtonVariant = '' | 'primary' | 'ghost' | 'danger' | 'danger-solid';

/**
 * What every button of the console does. A button that is `off` says why: it keeps the focus and its place, shows the
 * reason as its tooltip (also for the keyboard and a touch), and swallows the click. Use it where a person would otherwise wonder; use `disabled` where the
 * form itself shows what is missing.
 */
@Directive({
  host: {
    '[class]': 'classes()',
    '[class.off]': '!!off() || busy()',
    '[class.on]': 'pressed()',
    '[attr.aria-pressed]': 'pressed()',
    '[attr.aria-disabled]': 'off() || busy() ? true : null',
    '[attr.aria-busy]': 'busy() ? true : null',
    '[attr.title]': 'off() || tooltip()',
  },
})
export abstract class ButtonLook {
  readonly size = input<'s' | 'm' | 'l'>('m');
  /** For a button that stays down: null means it is none. */
  readonly pressed = input<boolean | null>(null);
  /** True while its work runs: the label stays, a second click does nothing. */
  readonly busy = input(false, { transform: booleanAttribute });
  /** Why it cannot be used now, as a sentence; null when it can. */
  readonly off = input<string | null>(null);
  readonly tooltip = input<string | null>(null);

  protected abstract readonly variant: () => ButtonVariant;
  protected readonly classes = computed(() => `btn ${this.variant()} size-${this.size()}`);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly why = injectWhyTip(() => this.off());

  constructor() {
    // In the capture phase of the element itself, so that it comes before the page's own (click).
    this.host.addEventListener('click', (event) => this.swallow(event), { capture: true });
    if (this.host instanceof HTMLButtonElement && !this.host.hasAttribute('type')) {
      this.host.type = 'button';
    }
  }

  private swallow(event: Event): void {
    if (this.off() || this.busy()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.why.show();
    }
  }
}
