import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { PasswordReset, User } from '../../../api/models';
import { Session } from '../../../core/auth/session';
import { toProblem } from '../../../core/errors/problem-error';
import { AccessAdmin } from '../../../domain/access/access-admin';
import { UserAdmin } from '../../../domain/user/user-admin';
import { plural } from '../../../i18n/plural';
import { Confirm, Loss } from '../../../ui/dialog/confirm';
import { Dialogs } from '../../../ui/dialog/dialogs';
import { Toasts } from '../../../ui/toast/toasts';
import { nameOf } from '../access-choices';
import { PasswordDialog } from './password-dialog';

/** What an administrator does to a user that exists: asking, doing, telling. */
@Injectable()
export class UserOperations {
  private readonly users = inject(UserAdmin);
  private readonly access = inject(AccessAdmin);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly dialogs = inject(Dialogs);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);

  /** Why one may not do this to oneself, as a sentence; null when it is somebody else. */
  notToOneself(user: User): string | null {
    return user.id === this.session.user()?.id ? this.texts.translate('users.notYourself') : null;
  }

  async disable(user: User): Promise<void> {
    const agreed = await this.confirm.ask({
      title: this.texts.translate('users.disable.title', { name: nameOf(user) }),
      losses: [
        this.loss('log-out', 'warn', 'users.loss.sessions', 'users.loss.streams'),
        this.loss('key-round', 'warn', 'users.loss.tokensRest'),
        this.loss('users', 'idle', 'users.loss.grantsStay'),
      ],
      confirmLabel: this.texts.translate('users.disable.confirm'),
    });
    if (agreed) {
      await this.attempt('users.disable', user, () => this.users.set(user.id, { disabled: true }));
    }
  }

  async enable(user: User): Promise<void> {
    await this.attempt('users.enable', user, () => this.users.set(user.id, { disabled: false }));
  }

  /** @returns whether the user is gone */
  async remove(user: User): Promise<boolean> {
    const grants = this.access.grants
      .items()
      .filter(({ subject }) => subject.type === 'user' && subject.id === user.id);
    const agreed = await this.confirm.ask({
      title: this.texts.translate('users.remove.title', { name: nameOf(user) }),
      losses: [
        this.loss('user-x', 'bad', 'users.loss.account', 'users.loss.accountDetail'),
        this.loss('log-out', 'bad', 'users.loss.sessions', 'users.loss.streams'),
        this.loss('key-round', 'bad', 'users.loss.tokensGone'),
        ...(grants.length > 0
          ? [this.loss('shield-off', 'warn', plural('users.loss.grants', grants.length), null, grants.length)]
          : []),
        ...(user.groups.length > 0
          ? [this.loss('users', 'warn', plural('users.loss.groups', user.groups.length), null, user.groups.length)]
          : []),
        this.loss('scroll-text', 'idle', 'users.loss.audit'),
      ],
      typeToConfirm: user.username,
      confirmLabel: this.texts.translate('users.remove.confirm'),
    });
    return agreed && (await this.attempt('users.remove', user, () => this.users.remove(user.id)));
  }

  async resetPassword(user: User): Promise<void> {
    const reset = await this.dialogs.open<PasswordReset, User>(PasswordDialog, { data: user, width: 440 });
    if (reset) {
      await this.attempt('users.password', user, () => this.users.resetPassword(user.id, reset));
    }
  }

  async resetSecondFactor(user: User): Promise<void> {
    const agreed = await this.confirm.ask({
      title: this.texts.translate('users.factor.title', { name: nameOf(user) }),
      losses: [
        this.loss('shield-off', 'bad', 'users.loss.factor', 'users.loss.factorDetail'),
        this.loss('key-round', 'warn', 'users.loss.codes'),
      ],
      confirmLabel: this.texts.translate('users.factor.confirm'),
    });
    if (agreed) {
      await this.attempt('users.factor', user, () => this.users.resetSecondFactor(user.id));
    }
  }

  async endSessions(user: User): Promise<boolean> {
    const agreed = await this.confirm.ask({
      title: this.texts.translate('users.sessions.title', { name: nameOf(user) }),
      losses: [this.loss('log-out', 'warn', 'users.loss.sessions', 'users.loss.streams')],
      confirmLabel: this.texts.translate('users.sessions.confirm'),
    });
    return agreed && (await this.attempt('users.sessions', user, () => this.users.endSessions(user.id)));
  }

  private loss(icon: Loss['icon'], tone: Loss['tone'], text: string, detail?: string | null, count?: number): Loss {
    return {
      icon,
      tone,
      text: this.texts.translate(text, { count }),
      ...(detail ? { detail: this.texts.translate<string>(detail) } : {}),
    };
  }

  /** @param texts has `done` and `failed` */
  private async attempt(texts: string, user: User, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      this.toasts.show({ tone: 'ok', strong: nameOf(user), text: this.texts.translate(`${texts}.done`) });
      return true;
    } catch (error) {
      const problem = toProblem(error);
      this.toasts.show({
        tone: 'bad',
        strong: this.texts.translate(`${texts}.failed`, { name: nameOf(user) }),
        text: problem.detail ?? problem.title,
        requestId: problem.requestId,
      });
      return false;
    }
  }
}
