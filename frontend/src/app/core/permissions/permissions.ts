import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Session } from '../auth/session';

/**
 * What the signed-in user may do, so that the console offers only what works. It hides nothing that must stay secret:
 * the platform decides each request by itself.
 */
@Injectable({ providedIn: 'root' })
export class Permissions {
  private readonly session = inject(Session);
  private readonly texts = inject(TranslocoService);

  /**
   * @param action for example `container.operate`
   * @param server id of a server; without it, whether the action is allowed anywhere
   */
  can(action: string, server?: string): boolean {
    const permissions = this.session.me()?.permissions ?? [];
    return permissions.some(
      ({ actions, scope }) =>
        actions.includes(action) &&
        (server === undefined || scope.type === 'all' || (scope.type === 'server' && scope.value === server)),
    );
  }

  /** Why a control is off, as a sentence; null when the action is allowed. */
  why(action: string, server?: string): string | null {
    return this.can(action, server) ? null : this.texts.translate('core.notAllowed', { action });
  }
}
