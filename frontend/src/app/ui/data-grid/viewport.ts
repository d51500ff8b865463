import { DestroyRef, Directive, ElementRef, inject, signal } from '@angular/core';

/** Height taken where nothing is laid out (tests), in px. */
const UNKNOWN_HEIGHT = 640;
const UNKNOWN_WIDTH = 1200;

/** The scrolling element of the grid as signals: how far it is scrolled and how large it is, in px. */
@Directive({ selector: '[uiViewport]', host: { '(scroll)': 'scrolled()' } })
export class Viewport {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  readonly top = signal(0);
  readonly height = signal(UNKNOWN_HEIGHT);
  readonly width = signal(UNKNOWN_WIDTH);

  constructor() {
    if (typeof ResizeObserver === 'undefined') {
      return;
    }
    const observer = new ResizeObserver(() => {
      this.height.set(this.element.clientHeight);
      this.width.set(this.element.clientWidth);
    });
    observer.observe(this.element);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  scrollTo(top: number): void {
    this.element.scrollTop = top;
    this.top.set(top);
  }

  protected scrolled(): void {
    this.top.set(this.element.scrollTop);
  }
}
