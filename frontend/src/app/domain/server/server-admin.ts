import { inject, Injectable } from '@angular/core';
import { reconnectServer } from '../../api/fn/servers/reconnect-server';
import { registerServer } from '../../api/fn/servers/register-server';
import { removeServer } from '../../api/fn/servers/remove-server';
import { Server, ServerCreate } from '../../api/models';
import { Fleet } from '../../core/fleet/fleet';
import { Api } from '../reading/api';
import { ServerStore } from './server-store';

/** Registers, reconnects and removes servers; lists follow. All throw ProblemError with the platform's reason. */
@Injectable({ providedIn: 'root' })
export class ServerAdmin {
  private readonly api = inject(Api);
  private readonly store = inject(ServerStore);
  private readonly fleet = inject(Fleet);

  async add(request: ServerCreate): Promise<Server> {
    const server = await this.api.call(registerServer, { body: request });
    await this.changed();
    return server;
  }

  /** Tries the connection at once instead of waiting for the next check. */
  async reconnect(id: string): Promise<void> {
    await this.api.call(reconnectServer, { server: id });
    await this.store.refresh();
  }

  async remove(id: string): Promise<void> {
    await this.api.call(removeServer, { server: id });
    await this.changed();
  }

  private async changed(): Promise<void> {
    await Promise.all([this.store.refresh(), this.fleet.reload()]);
  }
}
