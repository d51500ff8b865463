import { inject, Injectable, signal } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Server } from '../../api/models';
import { toProblem } from '../../core/errors/problem-error';
import { Permissions } from '../../core/permissions/permissions';
import { ServerAdmin } from '../../domain/server/server-admin';
import { answers } from '../../domain/server/server-look';
import { plural } from '../../i18n/plural';
import { Confirm } from '../../ui/dialog/confirm';
import { Toasts } from '../../ui/toast/toasts';

/** What a person can do to a server that is registered: asking, doing, telling. */
@Injectable({ providedIn: 'root' })
export class ServerOperations {
  private readonly admin = inject(ServerAdmin);
  private readonly permissions = inject(Permissions);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  private readonly connecting = signal<ReadonlySet<string>>(new Set());

  /** Ids of servers whose connection is being tried now. */
  readonly busy = this.connecting.asReadonly();

  /** Why it may not be changed, as a sentence; null when it may. */
  off(server: Server): string | null {
    return this.permissions.why('server.manage', server.id);
  }

  async reconnect(server: Server): Promise<void> {
    this.connecting.update((ids) => new Set(ids).add(server.id));
    try {
      const health = await this.admin.reconnect(server.id);
      const well = answers(health.state);
      this.toasts.show({
        tone: well ? 'ok' : 'warn',
        strong: server.name,
        text: well
          ? this.texts.translate('servers.answers')
          : (health.reason ?? this.texts.translate('servers.silent')),
      });
    } catch (error) {
      this.failed(error, 'servers.reconnectFailed', server);
    } finally {
      this.connecting.update((ids) => new Set([...ids].filter((id) => id !== server.id)));
    }
  }

  /**
   * Asks, then takes the registration away.
   *
   * @param containers how many it runs, if that is known
   */
  async remove(server: Server, containers: number | null): Promise<boolean> {
    const agreed = await this.confirm.ask({
      title: this.texts.translate('servers.remove.title', { name: server.name }),
      losses: [
        {
          icon: 'unplug',
          tone: 'bad',
          text: this.texts.translate('servers.remove.registration'),
          detail: this.texts.translate(server.tls ? 'servers.remove.withCertificates' : 'servers.remove.withAddress'),
        },
        {
          icon: 'box',
          tone: 'idle',
          text:
            containers === null
              ? this.texts.translate('servers.remove.stays')
              : this.texts.translate(plural('servers.remove.staysCount', containers), { count: containers }),
          detail: this.texts.translate('servers.remove.untouched'),
        },
      ],
      confirmLabel: this.texts.translate('servers.remove.confirm'),
    });
    if (!agreed) {
      return false;
    }
    try {
      await this.admin.remove(server.id);
      this.toasts.show({ tone: 'ok', strong: server.name, text: this.texts.translate('servers.remove.done') });
      return true;
    } catch (error) {
      this.failed(error, 'servers.remove.failed', server);
      return false;
    }
  }

  private failed(error: unknown, text: string, server: Server): void {
    const problem = toProblem(error);
    this.toasts.show({
      tone: 'bad',
      strong: this.texts.translate(text, { name: server.name }),
      text: problem.detail ?? problem.title,
      requestId: problem.requestId,
    });
  }
}
