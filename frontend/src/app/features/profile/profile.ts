import { HttpClient } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { isAcceptable, passwordRules } from '../../core/auth/password-rules';
import { PasswordChecklist } from '../../core/auth/password-checklist/password-checklist';
import { Session } from '../../core/auth/session';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { Theme, ThemeChoice } from '../../core/preferences/theme';
import { Badge } from '../../ui/badge/badge';
import { Button } from '../../ui/button/button';
import { Fact, Facts } from '../../ui/facts/facts';
import { Field, FieldInput } from '../../ui/field/field';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { PasswordReveal } from '../../ui/password-input/password-reveal';
import { RelativeTime } from '../../ui/relative-time/relative-time';
import { Segmented } from '../../ui/segmented/segmented';
import { Toasts } from '../../ui/toast/toasts';

/** The signed-in person's own page: who one is, the password, how the console looks. */
@Component({
  selector: 'dcp-profile',
  imports: [
    Badge,
    Button,
    Fact,
    Facts,
    Field,
    FieldInput,
    Note,
    PageHeader,
    PasswordChecklist,
    PasswordReveal,
    RelativeTime,
    Segmented,
    TranslocoPipe,
  ],
  templateUrl: './profile.html',
  styleUrl: './profile.css',
})
export class Profile {
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  protected readonly session = inject(Session);
  protected readonly theme = inject(Theme);

  protected readonly user = computed(() => this.session.user());
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly tried = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly fits = computed(() => isAcceptable(passwordRules(this.next(), this.user()?.username ?? '')));
  protected readonly themes = (['light', 'dark', 'system'] as const).map((value) => ({
    value,
    label: this.texts.translate<string>(`theme.${value}`),
    icon: ({ light: 'sun', dark: 'moon', system: 'monitor' } as const)[value],
  }));

  protected choose(theme: string): void {
    this.theme.choose(theme as ThemeChoice);
  }

  protected async change(): Promise<void> {
    this.tried.set(true);
    if (this.busy() || !this.current() || !this.fits()) {
      return;
    }
    this.busy.set(true);
    this.problem.set(null);
    const body = { currentPassword: this.current(), newPassword: this.next() };
    try {
      await firstValueFrom(this.http.put('/api/v1/auth/me/password', body));
      this.toasts.show({ tone: 'ok', text: this.texts.translate('profile.passwordChanged') });
      this.current.set('');
      this.next.set('');
      this.tried.set(false);
    } catch (error) {
      this.problem.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
