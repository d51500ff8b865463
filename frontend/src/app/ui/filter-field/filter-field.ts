import { Component, DestroyRef, effect, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { Keys } from '../keys/keys';
import { isTyping } from '../typing';

/** How long after the last key the value changes, in ms. */
export const FILTER_DELAY = 120;

/** Narrows a list by text. `/` brings the focus here, Esc clears it. */
@Component({
  selector: 'ui-filter-field',
  imports: [Icon, Keys, TranslocoPipe],
  template: `
    <label>
      <ui-icon name="search" size="s" />
      <input
        #field
        type="search"
        autocomplete="off"
        spellcheck="false"
        [attr.aria-label]="label()"
        [placeholder]="label()"
        [value]="text()"
        (input)="typed($any($event.target).value)"
        (keydown.escape)="clear($event)"
      />
      @if (text()) {
        <button type="button" [attr.aria-label]="'ui.clearFilter' | transloco" (click)="clear($event)">
          <ui-icon name="x" size="xs" />
        </button>
      } @else {
        <ui-keys keys="/" aria-hidden="true" />
      }
    </label>
  `,
  styleUrls: ['../search-box/search-box.css', './filter-field.css'],
  host: { '(document:keydown./)': 'focus($event)' },
})
export class FilterField {
  readonly label = input.required<string>();
  readonly value = model('');

  protected readonly text = signal('');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => this.text.set(this.value()));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected typed(text: string): void {
    this.text.set(text);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.value.set(text), FILTER_DELAY);
  }

  protected clear(event: Event): void {
    if (this.text()) {
      event.stopPropagation();
    }
    clearTimeout(this.timer);
    this.text.set('');
    this.value.set('');
    this.field().nativeElement.focus();
  }

  protected focus(event: Event): void {
    if (!isTyping(event)) {
      event.preventDefault();
      this.field().nativeElement.select();
      this.field().nativeElement.focus();
    }
  }
}
