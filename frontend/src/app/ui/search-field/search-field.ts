import { Component, ElementRef, input, model, output, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { isTyping } from '../typing';

/**
 * Searches inside what is shown: where one is, how many there are, next and previous. Enter goes on, Shift+Enter back,
 * `/` and
 * Ctrl+F bring the focus here (pressed again, Ctrl+F is the browser's own), Esc clears.
 */
@Component({
  selector: 'ui-search-field',
  imports: [Icon, TranslocoPipe],
  template: `
    <label [class.wrong]="error()" [title]="error() ?? ''">
      <ui-icon name="search" size="s" />
      <input
        #field
        type="search"
        autocomplete="off"
        spellcheck="false"
        [attr.aria-label]="label()"
        [attr.aria-invalid]="error() ? true : null"
        [placeholder]="label()"
        [value]="value()"
        (input)="value.set($any($event.target).value)"
        (keydown.enter)="step.emit(1); $event.preventDefault()"
        (keydown.shift.enter)="step.emit(-1); $event.preventDefault()"
        (keydown.escape)="clear($event)"
      />
      @if (error(); as wrong) {
        <span class="wrong" role="alert">{{ wrong }}</span>
      } @else if (value()) {
        <span class="num dim" aria-live="polite">{{
          'ui.search.position' | transloco: { at: at().toLocaleString(), count: count().toLocaleString() }
        }}</span>
        <button
          type="button"
          [disabled]="!count()"
          [attr.aria-label]="'ui.search.previous' | transloco"
          (click)="step.emit(-1)"
        >
          <ui-icon name="chevron-up" size="s" />
        </button>
        <button
          type="button"
          [disabled]="!count()"
          [attr.aria-label]="'ui.search.next' | transloco"
          (click)="step.emit(1)"
        >
          <ui-icon name="chevron-down" size="s" />
        </button>
      }
    </label>
  `,
  styleUrls: ['../search-box/search-box.css', './search-field.css'],
  host: { '(document:keydown./)': 'focus($event)', '(document:keydown)': 'find($event)' },
})
export class SearchField {
  readonly label = input.required<string>();
  readonly value = model('');
  /** Which match one is at, from 1; 0 before the first. */
  readonly at = input(0);
  readonly count = input(0);
  /** Why what stands here cannot be searched for; null when it can. */
  readonly error = input<string | null>(null);
  /** 1 for the next match, -1 for the previous. */
  readonly step = output<1 | -1>();

  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  protected clear(event: Event): void {
    if (this.value()) {
      event.stopPropagation();
      this.value.set('');
    }
  }

  protected focus(event: Event): void {
    if (!isTyping(event)) {
      event.preventDefault();
      this.field().nativeElement.select();
      this.field().nativeElement.focus();
    }
  }

  /** Where lines are drawn only when they are in sight, the browser's own search would find next to nothing. */
  protected find(event: KeyboardEvent): void {
    const ctrlF = (event.ctrlKey || event.metaKey) && !event.shiftKey && event.key.toLowerCase() === 'f';
    const input = this.field().nativeElement;
    if (ctrlF && !event.defaultPrevented && document.activeElement !== input) {
      event.preventDefault();
      input.select();
      input.focus();
    }
  }
}
