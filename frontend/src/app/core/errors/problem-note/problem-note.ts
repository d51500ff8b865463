import { Component, input } from '@angular/core';
import { Note } from '../../../ui/note/note';
import { ProblemError } from '../problem-error';

/** Why the platform did not do what was asked, in the form that asked for it; nothing while there is no problem. */
@Component({
  selector: 'dcp-problem-note',
  imports: [Note],
  template: `
    @if (problem(); as failure) {
      <ui-note tone="bad" live [title]="failure.title" [requestId]="failure.requestId">{{ failure.detail }}</ui-note>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host:empty {
      display: none;
    }
  `,
})
export class ProblemNote {
  readonly problem = input.required<ProblemError | null>();
}
