import { HttpClient } from '@angular/common/http';
import { DestroyRef, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/** How often a platform that is not ready is asked again, in ms. */
const AGAIN = 3000;

/** Whether the platform can serve (`/health/ready`), for the pages before sign-in. Asks until it is; once per page. */
@Injectable()
export class Readiness {
  private readonly http = inject(HttpClient);
  private readonly now = signal<'asking' | 'ready' | 'starting' | 'away'>('asking');
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** `starting`: it answers, but not all of it is up. `away`: no answer. */
  readonly state = this.now.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
    void this.ask();
  }

  private async ask(): Promise<void> {
    try {
      await firstValueFrom(this.http.get('/health/ready', { responseType: 'text' }));
      this.now.set('ready');
    } catch (error) {
      this.now.set((error as { status?: number }).status === 503 ? 'starting' : 'away');
      this.timer = setTimeout(() => void this.ask(), AGAIN);
    }
  }
}
