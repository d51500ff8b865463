import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { getRecording } from '../../api/functions';
import { Recording } from '../../api/models';
import { Api } from '../reading/api';
import { Cast, parseCast } from './asciicast';

/** Reads one recording. All throw ProblemError with the platform's reason. */
@Injectable({ providedIn: 'root' })
export class RecordingReader {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);

  facts(id: string): Promise<Recording> {
    return this.api.call(getRecording, { id });
  }

  /** What it shows; the platform has checked all of it before. */
  async cast(id: string): Promise<Cast> {
    const address = `/api/v1/recordings/${encodeURIComponent(id)}/cast`;
    return parseCast(await firstValueFrom(this.http.get(address, { responseType: 'text' })));
  }
}
