import { Component, computed, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { PasswordChecklist } from '../../../core/auth/password-checklist/password-checklist';
import { Button } from '../../../ui/button/button';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { Field, FieldInput } from '../../../ui/field/field';
import { generatePassword } from './generated-password';

/** A password for somebody else: typed or drawn, and readable, because it must be handed over. */
@Component({
  selector: 'dcp-new-password-field',
  imports: [Button, CopyButton, Field, FieldInput, PasswordChecklist, TranslocoPipe],
  template: `
    <div class="line">
      <ui-field mono class="grow" [label]="'users.password.field' | transloco" [error]="error()">
        <input
          uiInput
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          [value]="password()"
          (input)="password.set($any($event.target).value)"
        />
        @if (password()) {
          <ui-copy-button uiSuffix [text]="password()" [label]="'users.password.copy' | transloco" />
        }
      </ui-field>
      <button ui-button class="draw" icon="dices" (click)="draw()">{{ 'users.password.draw' | transloco }}</button>
    </div>
    @if (shows()) {
      <dcp-password-checklist [password]="password()" [username]="username()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 6px;
    }
    .line {
      display: flex;
      align-items: flex-start;
      gap: 8px;
    }
    .draw {
      margin-top: 20px;
    }
  `,
})
export class NewPasswordField {
  readonly password = model.required<string>();
  readonly username = input('');
  readonly error = input<string | null | undefined>(null);

  private drawn = '';
  /** What was drawn meets every rule: then they are only in the way. */
  protected readonly shows = computed(() => this.password() === '' || this.password() !== this.drawn);

  protected draw(): void {
    this.drawn = generatePassword();
    this.password.set(this.drawn);
  }
}
