import { Component, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PasswordChange } from '../../../core/auth/password-change/password-change';
import { Button } from '../../../ui/button/button';
import { Toasts } from '../../../ui/toast/toasts';

/** Changes the own password. */
@Component({
  selector: 'dcp-password-section',
  imports: [Button, PasswordChange, TranslocoPipe],
  template: `
    <h2>{{ 'profile.password' | transloco }}</h2>
    <p class="sub">{{ 'profile.passwordText' | transloco }}</p>
    <dcp-password-change #change (changed)="tell()">
      <div>
        <button ui-button type="submit" [busy]="change.busy()">{{ 'profile.change' | transloco }}</button>
      </div>
    </dcp-password-change>
  `,
  styles: `
    dcp-password-change {
      display: block;
      max-width: 360px;
      margin-top: 8px;
    }
  `,
  styleUrl: '../sheet.css',
})
export class PasswordSection {
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);

  protected tell(): void {
    this.toasts.show({ tone: 'ok', text: this.texts.translate('profile.passwordChanged') });
  }
}
