import { Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { LogStream } from './log-stream';

/** Whether the log is live, as a dot and a word, for the last line of a log. */
@Component({
  selector: 'dcp-log-state',
  imports: [TranslocoPipe],
  template: `<i></i><span [title]="stream().detail() ?? ''">{{ 'logs.state.' + stream().state() | transloco }}</span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    i {
      width: 8px;
      height: 8px;
      border: 2px solid var(--idle-solid);
      border-radius: 50%;
    }
    :host(.live) i {
      border-color: var(--ok-solid);
      background: var(--ok-solid);
    }
    :host(.warn) {
      color: var(--warn);
    }
    :host(.warn) i {
      border-color: var(--warn-solid);
    }
  `,
  host: { role: 'status', '[class.live]': "stream().state() === 'live'", '[class.warn]': 'away()' },
})
export class LogState {
  readonly stream = input(inject(LogStream));
  protected readonly away = computed(() => ['waiting', 'interrupted', 'refused'].includes(this.stream().state()));
}
