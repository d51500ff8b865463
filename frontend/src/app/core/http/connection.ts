import { computed, Injectable, signal } from '@angular/core';

/** Whether the platform answers, as far as the requests of this page can tell. */
@Injectable({ providedIn: 'root' })
export class Connection {
  private readonly last = signal<Date | null>(null);
  private readonly failing = signal(false);

  /** True from the first request without an answer until the next answer. */
  readonly down = this.failing.asReadonly();
  /** When the platform last answered. */
  readonly lastAnswer = computed(() => this.last()?.toISOString() ?? null);

  answered(): void {
    this.last.set(new Date());
    this.failing.set(false);
  }

  lost(): void {
    this.failing.set(true);
  }
}
