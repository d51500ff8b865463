import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { Server, ServerCreate } from '../../api/models';
import { Fleet } from '../../core/fleet/fleet';
import { ServerStore } from './server-store';

/** Registers, reconnects and removes servers; lists follow. All throw ProblemError with the platform's reason. */
@Injectable({ providedIn: 'root' })
export class ServerAdmin {
  private readonly http = inject(HttpClient);
  private readonly store = inject(ServerStore);
  private readonly fleet = inject(Fleet);

  async add(request: ServerCreate): Promise<Server> {
    const server = await firstValueFrom(this.http.post<Server>('/api/v1/servers', request));
    await this.changed();
    return server;
  }

  /** Tries the connection at once instead of waiting for the next check. */
  async reconnect(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`${serverPath(id)}/reconnect`, null));
    await this.store.refresh();
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(serverPath(id)));
    await this.changed();
  }

  private async changed(): Promise<void> {
    await Promise.all([this.store.refresh(), this.fleet.reload()]);
  }
}

/** The address of a server in the API. */
export function serverPath(id: string): string {
  return `/api/v1/servers/${encodeURIComponent(id)}`;
}
