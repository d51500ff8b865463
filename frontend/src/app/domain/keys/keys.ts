import { inject, Injectable } from '@angular/core';
import { getKeys } from '../../api/fn/settings/get-keys';
import { rotateKeys } from '../../api/fn/settings/rotate-keys';
import { KeyStatus } from '../../api/models';
import { Api } from '../reading/api';

/** The keys that seal the platform's secrets; never a key itself. All throw ProblemError. */
@Injectable({ providedIn: 'root' })
export class Keys {
  private readonly api = inject(Api);

  status(): Promise<KeyStatus> {
    return this.api.call(getKeys, {});
  }

  /** Begins to seal everything by a new key; the status tells how far that is. */
  rotate(): Promise<KeyStatus> {
    return this.api.call(rotateKeys, {});
  }
}
