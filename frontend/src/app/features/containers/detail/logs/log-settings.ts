import { Injectable, signal } from '@angular/core';

/** How logs are shown; stays while the console is open, whichever container one looks at. */
@Injectable({ providedIn: 'root' })
export class LogSettings {
  readonly timestamps = signal(true);
  readonly wrap = signal(false);
}
