import { DOCUMENT } from '@angular/common';
import { DestroyRef, ElementRef, inject } from '@angular/core';

/** Distance from the control, and from the edge of the window, in px. */
const GAP = 6;

/**
 * The reason why a control is off, for those whom its `title` does not reach: shown when the keyboard comes to the
 * control and when it is pressed or touched. It is the same text as the title, which screen readers read as the
 * description; so the bubble itself is hidden from them. In the top layer, so that no dialog covers it.
 */
export class WhyTip {
  private bubble: HTMLElement | null = null;

  constructor(
    private readonly host: HTMLElement,
    private readonly document: Document,
    private readonly reason: () => string | null,
  ) {
    host.addEventListener('focus', () => {
      if (host.matches(':focus-visible')) {
        this.show();
      }
    });
    host.addEventListener('blur', () => this.hide());
    host.addEventListener('pointerleave', () => this.hide());
  }

  show(): void {
    const text = this.reason();
    this.hide();
    if (!text) {
      return;
    }
    const bubble = this.document.createElement('div');
    bubble.className = 'ui-tip';
    bubble.textContent = text;
    bubble.setAttribute('aria-hidden', 'true');
    bubble.setAttribute('popover', 'manual');
    this.document.body.append(bubble);
    bubble.showPopover?.();
    this.place(bubble);
    this.bubble = bubble;
  }

  hide(): void {
    this.bubble?.remove();
    this.bubble = null;
  }

  /** Below the control where there is room, else above; always inside the window. */
  private place(bubble: HTMLElement): void {
    const control = this.host.getBoundingClientRect();
    const { width, height } = bubble.getBoundingClientRect();
    const window = this.document.documentElement;
    const below = control.bottom + GAP;
    const top = below + height + GAP > window.clientHeight ? control.top - GAP - height : below;
    const left = Math.min(control.left, window.clientWidth - width - GAP);
    bubble.style.top = `${Math.max(GAP, top)}px`;
    bubble.style.left = `${Math.max(GAP, left)}px`;
  }
}

/** Gives the control in whose injection context it is called a tip that says why it is off. */
export function injectWhyTip(reason: () => string | null): WhyTip {
  const tip = new WhyTip(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement, inject(DOCUMENT), reason);
  inject(DestroyRef).onDestroy(() => tip.hide());
  return tip;
}
