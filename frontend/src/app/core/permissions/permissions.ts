import { inject, Injectable, Injector } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Session } from '../auth/session';
import { Fleet } from '../fleet/fleet';
import { covers, gives, Place } from './covering';

/**
 * What the signed-in user may do, so that the console offers only what works. It hides nothing that must stay secret:
 * the platform decides each request by itself. Every control that a right can switch off asks `why` for its `off`, and
 * shows the answer as its tooltip and its description.
 */
@Injectable({ providedIn: 'root' })
export class Permissions {
  private readonly session = inject(Session);
  private readonly texts = inject(TranslocoService);
  private readonly injector = inject(Injector);

  /**
   * @param action for example `container.operate`
   * @param place where; without it, whether the action is allowed anywhere
   */
  can(action: string, place?: Place): boolean {
    return (this.session.me()?.permissions ?? []).some(
      (permission) =>
        gives(permission, action) &&
        (place === undefined || covers(permission.scope, place, (server) => this.labelsOf(server))),
    );
  }

  /** Why a control is off, as a sentence; null when the action is allowed. */
  why(action: string, place?: Place): string | null {
    if (this.can(action, place)) {
      return null;
    }
    const elsewhere = place !== undefined && this.can(action);
    return this.sentence(elsewhere ? 'core.notAllowedHere' : 'core.notAllowed', action);
  }

  /** Why a control is off that asks for the right on everything, as a sentence; null when that is given. */
  whyEverywhere(action: string): string | null {
    const everywhere = (this.session.me()?.permissions ?? []).some(
      ({ actions, scope }) => actions.includes(action) && scope.type === 'all' && !scope.containers,
    );
    return everywhere
      ? null
      : this.sentence(this.can(action) ? 'core.notAllowedEverywhere' : 'core.notAllowed', action);
  }

  private sentence(text: string, action: string): string {
    return this.texts.translate(text, { action, what: this.texts.translate(`rights.${action}`) });
  }

  /** Asked late: only grants by label need to know the servers. */
  private labelsOf(server: string): Readonly<Record<string, string>> {
    const known = this.injector.get(Fleet).servers();
    return known?.find(({ id }) => id === server)?.labels ?? {};
  }
}
