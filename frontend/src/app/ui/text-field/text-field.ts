import { booleanAttribute, Component, input, model, output } from '@angular/core';
import { Field, FieldInput } from '../field/field';

/** A labelled line of text, with what is said about it: most fields of forms are one. */
@Component({
  selector: 'ui-text-field',
  imports: [Field, FieldInput],
  template: `
    <ui-field
      [label]="label()"
      [labelHidden]="labelHidden()"
      [hint]="hint()"
      [error]="error()"
      [warning]="warning()"
      [optional]="optional()"
      [mono]="mono()"
    >
      <ng-content select="[uiPrefix]" ngProjectAs="[uiPrefix]" />
      <input
        uiInput
        [type]="type()"
        [autocomplete]="autocomplete()"
        [attr.autocapitalize]="isVerbatim() ? 'off' : null"
        [attr.spellcheck]="isVerbatim() ? 'false' : null"
        [attr.inputmode]="numeric() ? 'numeric' : null"
        [attr.maxlength]="maxlength()"
        [attr.cdkFocusInitial]="first() ? '' : null"
        [attr.aria-required]="required() || null"
        [placeholder]="placeholder()"
        [value]="value()"
        (input)="value.set($any($event.target).value)"
        (blur)="left.emit()"
      />
    </ui-field>
  `,
  styles: ':host { display: block; min-width: 0; }',
})
export class TextField {
  readonly label = input.required<string>();
  readonly value = model.required<string>();
  /** The label is read aloud, not shown: for rows under a head. */
  readonly labelHidden = input(false, { transform: booleanAttribute });
  readonly hint = input<string | null>(null);
  readonly error = input<string | null | undefined>(null);
  readonly warning = input<string | null | undefined>(null);
  readonly optional = input(false, { transform: booleanAttribute });
  readonly required = input(false, { transform: booleanAttribute });
  /** For ids, images, ports and addresses; the browser must not correct or capitalise those. */
  readonly mono = input(false, { transform: booleanAttribute });
  /** For names, which the browser must not correct either. */
  readonly verbatim = input(false, { transform: booleanAttribute });
  readonly numeric = input(false, { transform: booleanAttribute });
  readonly type = input<'text' | 'email' | 'datetime-local'>('text');
  readonly autocomplete = input<AutoFill>('off');
  readonly maxlength = input<number | string | null>(null);
  readonly placeholder = input('');
  /** The drawer or dialog that opens puts the focus here. */
  readonly first = input(false, { transform: booleanAttribute });
  /** The person has gone on to something else. */
  readonly left = output();

  protected isVerbatim(): boolean {
    return this.mono() || this.verbatim();
  }
}
