import { Injectable, OnDestroy, signal } from '@angular/core';

/** One clock for all times on the page, so that a thousand rows cost one timer. */
@Injectable({ providedIn: 'root' })
export class Ticker implements OnDestroy {
  private readonly time = signal(Date.now());
  /** Now, in milliseconds since the epoch; moves once a second. */
  readonly now = this.time.asReadonly();
  private readonly timer = setInterval(() => this.time.set(Date.now()), 1000);

  ngOnDestroy(): void {
    clearInterval(this.timer);
  }
}
