import { NgTemplateOutlet } from '@angular/common';
import { Component, contentChild, Directive, inject, input, output, TemplateRef } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { ErrorFacts } from '../error-state/error-state';
import { Note } from '../note/note';
import { lasting } from './lasting';

/** What a pane must know of the list that it shows. */
export interface PaneList {
  /** Why the last reading failed; null when it did not. */
  error(): ErrorFacts | null;
  /** True once it was read. */
  known(): boolean;
}

/** The list itself, `<ui-data-grid *uiList ...>`: drawn only when there is something to draw. */
@Directive({ selector: '[uiList]' })
export class ListTemplate {
  readonly template = inject(TemplateRef);
}

/**
 * A list with room for a drawer beside it. What was never read gives its place to `[uiUnread]`; what could not be read
 * again stays, with a note above it. What the address names and the list does not hold is said, too.
 */
@Component({
  selector: 'ui-list-pane',
  imports: [Button, NgTemplateOutlet, Note, TranslocoPipe],
  template: `
    <div class="list">
      @if (list()?.error() && !list()?.known()) {
        <ng-content select="[uiUnread]" />
      } @else {
        <ng-content select="ui-toolbar, [uiListHead]" />
        @if (list()?.error(); as error) {
          <ui-note tone="warn" live [title]="'ui.listNotCurrent' | transloco" [requestId]="error.requestId">
            {{ error.detail ?? error.title }}
            <button ui-button uiAction (click)="retry.emit()">{{ 'ui.tryAgain' | transloco }}</button>
          </ui-note>
        }
        @if (isMissing()) {
          <ui-note tone="warn" live [title]="missing()">
            {{ missingWhy() }}
            <button ui-button uiAction (click)="closed.emit()">{{ 'ui.close' | transloco }}</button>
          </ui-note>
        }
        <ng-container [ngTemplateOutlet]="content().template" />
      }
    </div>
    <ng-content />
  `,
  styleUrl: './list-pane.css',
})
export class ListPane {
  /** Without one, the page itself says what cannot be read. */
  readonly list = input<PaneList | null>(null);
  /** What the address says is open; undefined when nothing is. */
  readonly sought = input<string>();
  /** What was found of it; null when the list does not hold it. */
  readonly found = input<unknown>(null);
  /** Says that it was not found, and why that may be. */
  readonly missing = input('');
  readonly missingWhy = input('');
  readonly retry = output();
  /** Nothing shall be open any more. */
  readonly closed = output();

  protected readonly content = contentChild.required(ListTemplate);
  protected readonly isMissing = lasting(
    () => this.sought() !== undefined && this.list()?.known() === true && !this.found(),
  );
}
