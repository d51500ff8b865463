import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { ContainerCreate, ContainerDetail } from '../../api/models';
import { ContainerStore } from './container-store';

/** Makes containers. */
@Injectable({ providedIn: 'root' })
export class ContainerCreation {
  private readonly http = inject(HttpClient);
  private readonly store = inject(ContainerStore);

  /** @throws ProblemError with the platform's reason */
  async create(server: string, request: ContainerCreate): Promise<ContainerDetail> {
    const url = `/api/v1/servers/${encodeURIComponent(server)}/containers`;
    const created = await firstValueFrom(this.http.post<ContainerDetail>(url, request));
    void this.store.refresh();
    return created;
  }
}
