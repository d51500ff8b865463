import { inject, Injectable } from '@angular/core';
import { createContainer } from '../../api/fn/containers/create-container';
import { ContainerCreate, ContainerDetail } from '../../api/models';
import { Api } from '../reading/api';

/** Makes containers. */
@Injectable({ providedIn: 'root' })
export class ContainerCreation {
  private readonly api = inject(Api);

  /** @throws ProblemError with the platform's reason */
  create(server: string, request: ContainerCreate): Promise<ContainerDetail> {
    return this.api.call(createContainer, { server, body: request });
  }
}
