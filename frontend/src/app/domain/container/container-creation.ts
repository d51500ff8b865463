import { inject, Injectable } from '@angular/core';
import { createContainer } from '../../api/fn/containers/create-container';
import { ContainerCreate, ContainerDetail } from '../../api/models';
import { Api } from '../reading/api';
import { ContainerStore } from './container-store';

/** Makes containers. */
@Injectable({ providedIn: 'root' })
export class ContainerCreation {
  private readonly api = inject(Api);
  private readonly store = inject(ContainerStore);

  /** @throws ProblemError with the platform's reason */
  async create(server: string, request: ContainerCreate): Promise<ContainerDetail> {
    const created = await this.api.call(createContainer, { server, body: request });
    void this.store.refresh();
    return created;
  }
}
