import { inject, Injectable } from '@angular/core';
import { getRecordingPolicy, replaceRecordingPolicy } from '../../api/functions';
import { RecordingChoice, RecordingPolicy } from '../../api/models';
import { Api, Versioned } from '../reading/api';

/** The choices, the most that is recorded last. */
export const RECORDING_CHOICES: readonly RecordingChoice[] = ['off', 'best-effort', 'required'];

/** Whether terminals on a server are recorded. All throw ProblemError with the reason. */
@Injectable({ providedIn: 'root' })
export class RecordingPolicies {
  private readonly api = inject(Api);

  of(server: string): Promise<Versioned<RecordingPolicy>> {
    return this.api.read(getRecordingPolicy, { server });
  }

  /** @param version the state that the choice starts from: the platform refuses when somebody was quicker */
  choose(server: string, policy: RecordingChoice, version: string): Promise<Versioned<RecordingPolicy>> {
    return this.api.read(replaceRecordingPolicy, { server, 'If-Match': version, body: { policy } });
  }
}
