import { inject, Injectable } from '@angular/core';
import { createContainer } from '../../api/fn/containers/create-container';
import { judgeContainer } from '../../api/fn/containers/judge-container';
import { ContainerCreate, ContainerDetail, PolicyVerdict } from '../../api/models';
import { Api } from '../reading/api';

/** Makes containers. All throw ProblemError with the platform's reason. */
@Injectable({ providedIn: 'root' })
export class ContainerCreation {
  private readonly api = inject(Api);

  create(server: string, request: ContainerCreate): Promise<ContainerDetail> {
    return this.api.call(createContainer, { server, body: request });
  }

  /** What the server's policy says to it; nothing is made. */
  judge(server: string, request: ContainerCreate): Promise<PolicyVerdict> {
    return this.api.call(judgeContainer, { server, body: request });
  }
}
