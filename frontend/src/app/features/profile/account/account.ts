import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Session } from '../../../core/auth/session';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ProblemNote } from '../../../core/errors/problem-note/problem-note';
import { Theme, ThemeChoice } from '../../../core/preferences/theme';
import { Account } from '../../../domain/account/account';
import { Badge } from '../../../ui/badge/badge';
import { Button } from '../../../ui/button/button';
import { Fact, Facts } from '../../../ui/facts/facts';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { Segmented } from '../../../ui/segmented/segmented';
import { TextField } from '../../../ui/text-field/text-field';
import { Toasts } from '../../../ui/toast/toasts';

/** Who one is, to the platform and to others, and how the console looks. */
@Component({
  selector: 'dcp-account-tab',
  imports: [Badge, Button, Fact, Facts, ProblemNote, RelativeTime, Segmented, TextField, TranslocoPipe],
  templateUrl: './account.html',
  styleUrl: '../sheet.css',
  host: { class: 'page' },
})
export class AccountTab {
  private readonly session = inject(Session);
  private readonly account = inject(Account);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  protected readonly theme = inject(Theme);

  protected readonly user = this.session.user;
  protected readonly displayName = linkedSignal(() => this.user()?.displayName ?? '');
  protected readonly email = linkedSignal(() => this.user()?.email ?? '');
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly changed = computed(
    () =>
      this.displayName().trim() !== (this.user()?.displayName ?? '') ||
      this.email().trim() !== (this.user()?.email ?? ''),
  );
  protected readonly themes = (['light', 'dark', 'system'] as const).map((value) => ({
    value,
    label: this.texts.translate<string>(`theme.${value}`),
    icon: ({ light: 'sun', dark: 'moon', system: 'monitor' } as const)[value],
  }));

  protected choose(theme: string): void {
    this.theme.choose(theme as ThemeChoice);
  }

  protected async save(): Promise<void> {
    if (this.busy() || !this.changed()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.account.rename({ displayName: this.displayName().trim() || null, email: this.email().trim() || null });
      await this.session.readMe();
      this.toasts.show({ tone: 'ok', text: this.texts.translate('profile.saved') });
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
