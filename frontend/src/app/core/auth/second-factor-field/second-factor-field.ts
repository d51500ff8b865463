import {
  afterNextRender,
  Component,
  ElementRef,
  inject,
  Injector,
  input,
  model,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Field, FieldInput } from '../../../ui/field/field';

/** Takes the second factor: the code that an app shows now, or one of the recovery codes. */
@Component({
  selector: 'dcp-second-factor-field',
  imports: [Field, FieldInput, TranslocoPipe],
  template: `
    <ui-field
      mono
      [size]="size()"
      [label]="(recovery() ? 'otp.recoveryCode' : 'otp.code') | transloco"
      [hint]="(recovery() ? 'otp.recoveryHint' : 'otp.hint') | transloco"
      [error]="error()"
    >
      <input
        #field
        uiInput
        name="otp"
        autocapitalize="none"
        spellcheck="false"
        [attr.inputmode]="recovery() ? 'text' : 'numeric'"
        [attr.autocomplete]="recovery() ? 'off' : 'one-time-code'"
        [value]="code()"
        (input)="code.set($any($event.target).value)"
      />
    </ui-field>
    @if (recoverable()) {
      <button type="button" class="link other" (click)="exchange()">
        {{ (recovery() ? 'otp.useApp' : 'otp.useRecovery') | transloco }}
      </button>
    }
  `,
  styles: `
    .other {
      margin-top: 8px;
      padding: 0;
      border: 0;
      background: none;
      font-size: 12px;
      line-height: 18px;
    }
  `,
})
export class SecondFactorField {
  readonly code = model.required<string>();
  readonly error = input<string | null>(null);
  readonly size = input<'m' | 'l'>('m');
  /** False where only a code of the app will do: when it is set up. */
  readonly recoverable = input(true);

  protected readonly recovery = signal(false);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly injector = inject(Injector);

  focus(): void {
    const take = () => {
      this.field().nativeElement.focus();
      this.field().nativeElement.select();
    };
    afterNextRender({ read: take }, { injector: this.injector });
  }

  protected exchange(): void {
    this.recovery.update((recovery) => !recovery);
    this.code.set('');
    this.focus();
  }
}
