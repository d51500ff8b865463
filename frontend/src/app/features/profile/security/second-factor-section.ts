import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Session } from '../../../core/auth/session';
import { Button } from '../../../ui/button/button';
import { Dialogs } from '../../../ui/dialog/dialogs';
import { StateChip } from '../../../ui/state-chip/state-chip';
import { Toasts } from '../../../ui/toast/toasts';

/** Whether a second factor is asked for, and the way to switch it. */
@Component({
  selector: 'dcp-second-factor-section',
  imports: [Button, StateChip, TranslocoPipe],
  template: `
    <div class="head">
      <h2>{{ 'profile.factor.title' | transloco }}</h2>
      <ui-state-chip [look]="look()" />
    </div>
    <p class="sub text">{{ (on() ? 'profile.factor.onText' : 'profile.factor.offText') | transloco }}</p>
    @if (on()) {
      <button ui-button="danger" icon="shield-off" (click)="switchOff()">
        {{ 'profile.factor.switchOff' | transloco }}
      </button>
    } @else {
      <button ui-button="primary" icon="smartphone" (click)="setUp()">{{ 'profile.factor.setUp' | transloco }}</button>
    }
  `,
  styles: `
    .head {
      display: flex;
      align-items: baseline;
      gap: 14px;
    }
    .text {
      max-width: 480px;
      margin-bottom: 12px;
    }
  `,
  styleUrl: '../sheet.css',
})
export class SecondFactorSection {
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);

  protected readonly on = computed(() => this.session.user()?.secondFactor ?? false);
  protected readonly look = computed(
    () =>
      ({
        tone: this.on() ? 'ok' : 'idle',
        icon: this.on() ? 'shield-check' : 'shield-off',
        word: this.texts.translate(this.on() ? 'profile.factor.on' : 'profile.factor.off'),
        quiet: true,
      }) as const,
  );

  protected async setUp(): Promise<void> {
    const { SecondFactorSetup } = await import('./second-factor-setup');
    await this.dialogs.open(SecondFactorSetup, { width: 520, dismissable: false });
    await this.session.readMe();
  }

  protected async switchOff(): Promise<void> {
    const { SecondFactorOff } = await import('./second-factor-off');
    if (await this.dialogs.open<boolean>(SecondFactorOff, { width: 432 })) {
      await this.session.readMe();
      this.toasts.show({ tone: 'ok', text: this.texts.translate('profile.factor.offDone') });
    }
  }
}
