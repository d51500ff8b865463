import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom, Observable } from 'rxjs';
import { StrictHttpResponse } from '../../api/strict-http-response';

/** A function of the generated client. */
export type ApiFunction<P, R> = (http: HttpClient, rootUrl: string, params: P) => Observable<StrictHttpResponse<R>>;

/** Calls functions of the generated client: paths, parameters and answers are those of the API's description. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);

  /** @throws ProblemError with the platform's reason */
  async call<P, R>(operation: ApiFunction<P, R>, params: P): Promise<R> {
    return (await firstValueFrom(operation(this.http, '', params))).body;
  }
}
