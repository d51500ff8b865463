import { inject, Injectable } from '@angular/core';
import { reconnectServer } from '../../api/fn/servers/reconnect-server';
import { registerServer } from '../../api/fn/servers/register-server';
import { removeServer } from '../../api/fn/servers/remove-server';
import { Server, ServerCreate, ServerHealth } from '../../api/models';
import { Api } from '../reading/api';

/** Registers, reconnects and removes servers; lists hear of it. All throw ProblemError with the platform's reason. */
@Injectable({ providedIn: 'root' })
export class ServerAdmin {
  private readonly api = inject(Api);

  add(request: ServerCreate): Promise<Server> {
    return this.api.call(registerServer, { body: request });
  }

  /** Tries the connection at once instead of waiting for the next check. */
  reconnect(id: string): Promise<ServerHealth> {
    return this.api.call(reconnectServer, { server: id });
  }

  async remove(id: string): Promise<void> {
    await this.api.call(removeServer, { server: id });
  }
}
