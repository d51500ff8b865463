import { inject, Injectable } from '@angular/core';
import { beginSecondFactor } from '../../api/fn/auth/begin-second-factor';
import { confirmSecondFactor } from '../../api/fn/auth/confirm-second-factor';
import { createToken } from '../../api/fn/auth/create-token';
import { endSession } from '../../api/fn/auth/end-session';
import { listSessions } from '../../api/fn/auth/list-sessions';
import { listTokens } from '../../api/fn/auth/list-tokens';
import { removeSecondFactor } from '../../api/fn/auth/remove-second-factor';
import { revokeToken } from '../../api/fn/auth/revoke-token';
import { signOutEverywhere } from '../../api/fn/auth/sign-out-everywhere';
import { updateMe } from '../../api/fn/auth/update-me';
import {
  PersonalToken,
  PersonalTokenCreate,
  PersonalTokenCreated,
  ProfileUpdate,
  SecondFactorSecret,
  Session,
} from '../../api/models';
import { Api } from '../reading/api';
import { Listing } from '../reading/listing';

/** What a person may change about the own account. All throw ProblemError with the platform's reason. */
@Injectable({ providedIn: 'root' })
export class Account {
  private readonly api = inject(Api);

  async rename(profile: ProfileUpdate): Promise<void> {
    await this.api.call(updateMe, { body: profile });
  }

  sessions(): Listing<Session> {
    return new Listing((page) => this.api.call(listSessions, page));
  }

  async endSession(id: string): Promise<void> {
    await this.api.call(endSession, { id });
  }

  /** Every session of the person, this one too. */
  async signOutEverywhere(): Promise<void> {
    await this.api.call(signOutEverywhere, {});
  }

  tokens(): Listing<PersonalToken> {
    return new Listing((page) => this.api.call(listTokens, page));
  }

  /** The text of the token is in this answer and nowhere else. */
  makeToken(request: PersonalTokenCreate): Promise<PersonalTokenCreated> {
    return this.api.call(createToken, { body: request });
  }

  async revokeToken(id: string): Promise<void> {
    await this.api.call(revokeToken, { id });
  }

  /** Begins to set up the second factor; it counts only once a code has confirmed it. */
  beginSecondFactor(password: string): Promise<SecondFactorSecret> {
    return this.api.call(beginSecondFactor, { body: { password } });
  }

  /** @returns the recovery codes, which are in this answer and nowhere else */
  async confirmSecondFactor(code: string): Promise<readonly string[]> {
    return (await this.api.call(confirmSecondFactor, { body: { code } })).recoveryCodes;
  }

  async switchSecondFactorOff(password: string): Promise<void> {
    await this.api.call(removeSecondFactor, { body: { password } });
  }
}
