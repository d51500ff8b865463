import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom, Observable } from 'rxjs';
import { StrictHttpResponse } from '../../api/strict-http-response';

/** A function of the generated client. */
export type ApiFunction<P, R> = (http: HttpClient, rootUrl: string, params: P) => Observable<StrictHttpResponse<R>>;

/** A thing and the mark of the state in which it was read. */
export interface Versioned<T> {
  readonly value: T;
  readonly version: string;
}

/** Calls functions of the generated client: paths, parameters and answers are those of the API's description. */
@Injectable({ providedIn: 'root' })
export class Api {
  private readonly http = inject(HttpClient);

  /** @throws ProblemError with the platform's reason */
  async call<P, R>(operation: ApiFunction<P, R>, params: P): Promise<R> {
    return (await firstValueFrom(operation(this.http, '', params))).body;
  }

  /**
   * Reads a thing together with the mark of its state, which an update gives back as `If-Match`.
   *
   * @throws ProblemError with the platform's reason
   */
  async read<P, R>(operation: ApiFunction<P, R>, params: P): Promise<Versioned<R>> {
    const { body, headers } = await firstValueFrom(operation(this.http, '', params));
    return { value: body, version: headers.get('ETag') ?? '*' };
  }
}
