import { Injectable, signal } from '@angular/core';

/** What a person starts in terminals; stays while the console is open, whichever container one looks at. */
@Injectable({ providedIn: 'root' })
export class TerminalChoice {
  /** `detect`, `bash`, `sh`, `ash` or `custom`. */
  readonly shell = signal('detect');
  /** With `custom`: the program and its arguments, as one would type them. */
  readonly command = signal('');
  /** Empty: the container's own user. */
  readonly user = signal('');
}
