import { Injectable, signal } from '@angular/core';
import { LogTimes } from '../log-view/log-times';

/** How logs are shown; stays while the console is open, whichever log one looks at. */
@Injectable({ providedIn: 'root' })
export class LogSettings {
  readonly times = signal<LogTimes>('local');
  readonly wrap = signal(false);
  readonly fold = signal(false);
}
