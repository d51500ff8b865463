import { DestroyRef, inject, Injectable } from '@angular/core';
import { DOCUMENT } from '@angular/common';

/** How long a page rests between two reads of a list while it is visible, in ms. */
export const QUIET_INTERVAL = 5000;

/**
 * Reads again while somebody looks: at once, then an interval after the end of each read, and at once when a hidden
 * page comes back. A hidden page asks nothing. Reads never overlap.
 */
export class QuietReading {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private reading = false;
  private stopped = true;

  constructor(
    private readonly document: Document,
    private readonly read: () => Promise<unknown>,
    private readonly interval = QUIET_INTERVAL,
  ) {}

  start(): void {
    if (this.stopped) {
      this.stopped = false;
      this.document.addEventListener('visibilitychange', this.back);
      this.document.defaultView?.addEventListener('focus', this.back);
      void this.run();
    }
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
    this.document.removeEventListener('visibilitychange', this.back);
    this.document.defaultView?.removeEventListener('focus', this.back);
  }

  private readonly back = () => {
    if (!this.document.hidden) {
      void this.run();
    }
  };

  private async run(): Promise<void> {
    if (this.reading) {
      return;
    }
    clearTimeout(this.timer);
    this.reading = true;
    try {
      await this.read();
    } finally {
      this.reading = false;
      if (!this.stopped && !this.document.hidden) {
        this.timer = setTimeout(() => void this.run(), this.interval);
      }
    }
  }
}

/** Makes readings that end with the page or part that asked for them. */
@Injectable({ providedIn: 'root' })
export class QuietReadings {
  private readonly document = inject(DOCUMENT);

  /** @param read must settle its own errors: a failed read is a state of the list, not of the rhythm */
  during(life: DestroyRef, read: () => Promise<unknown>, interval = QUIET_INTERVAL): void {
    const reading = new QuietReading(this.document, read, interval);
    reading.start();
    life.onDestroy(() => reading.stop());
  }
}
