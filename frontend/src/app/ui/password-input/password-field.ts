import { booleanAttribute, Component, ElementRef, input, model, viewChild } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, FieldInput } from '../field/field';
import { CapsLock } from './caps-lock';
import { PasswordReveal } from './password-reveal';

/** A labelled field for a password: it says when Caps Lock is on. */
@Component({
  selector: 'ui-password-field',
  imports: [CapsLock, Field, FieldInput, PasswordReveal, TranslocoPipe],
  template: `
    <ui-field
      [size]="size()"
      [label]="label()"
      [error]="error()"
      [warning]="caps.on() ? ('ui.capsLock' | transloco) : null"
      warningIcon="arrow-big-up"
    >
      <input
        #control
        #caps="uiCapsLock"
        uiInput
        uiCapsLock
        type="password"
        [name]="name()"
        [autocomplete]="isNew() ? 'new-password' : 'current-password'"
        [value]="value()"
        (input)="value.set($any($event.target).value)"
      />
      @if (revealable()) {
        <ui-password-reveal uiSuffix [field]="control" />
      }
    </ui-field>
  `,
  styles: ':host { display: block; }',
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly value = model.required<string>();
  readonly error = input<string | null | undefined>(null);
  readonly size = input<'m' | 'l'>('m');
  readonly name = input('password');
  /** Password managers offer to draw a new one, and to fill in one in use. */
  readonly isNew = input(false, { transform: booleanAttribute });
  /** Whether what was typed can be shown. */
  readonly revealable = input(false, { transform: booleanAttribute });

  private readonly control = viewChild.required<ElementRef<HTMLInputElement>>('control');

  focus(): void {
    this.control().nativeElement.focus();
  }

  /** Takes the focus, so that typing replaces what stands there. */
  select(): void {
    this.focus();
    this.control().nativeElement.select();
  }
}
