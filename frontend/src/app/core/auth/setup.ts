import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SetupRequest, SetupStatus } from '../../api/models';
import { OPEN } from '../http/request-context';

/** The first start: whether the platform still waits for its first administrator. */
@Injectable({ providedIn: 'root' })
export class Setup {
  private readonly http = inject(HttpClient);
  /** Once done, always done: then it is not asked again. */
  private done = false;

  /** False also when the platform does not answer: the sign-in page says that. */
  async required(): Promise<boolean> {
    if (this.done) {
      return false;
    }
    try {
      const status = await firstValueFrom(this.http.get<SetupStatus>('/api/v1/setup', { context: OPEN() }));
      this.done = !status.required;
      return status.required;
    } catch {
      return false;
    }
  }

  /** @throws ProblemError with the platform's reason */
  async create(request: SetupRequest): Promise<void> {
    await firstValueFrom(this.http.post('/api/v1/setup', request, { context: OPEN() }));
    this.done = true;
  }
}
