import { inject, Injectable } from '@angular/core';
import { createUser } from '../../api/fn/users/create-user';
import { deleteUser } from '../../api/fn/users/delete-user';
import { endUserSession } from '../../api/fn/users/end-user-session';
import { endUserSessions } from '../../api/fn/users/end-user-sessions';
import { getUser } from '../../api/fn/users/get-user';
import { listUserSessions } from '../../api/fn/users/list-user-sessions';
import { listUsers } from '../../api/fn/users/list-users';
import { resetPassword } from '../../api/fn/users/reset-password';
import { resetSecondFactor } from '../../api/fn/users/reset-second-factor';
import { updateUser } from '../../api/fn/users/update-user';
import { PasswordReset, Session, User, UserCreate, UserUpdate } from '../../api/models';
import { Api, Versioned } from '../reading/api';
import { Listing } from '../reading/listing';

/**
 * Everybody who can sign in, as an administrator works on them. A page provides it, so that what was read goes with the
 * page. All throw ProblemError with the platform's reason.
 */
@Injectable()
export class UserAdmin {
  private readonly api = inject(Api);

  /** Everybody; shared by the pages that need names. */
  readonly all = new Listing<User>((page) => this.api.call(listUsers, page));

  async create(request: UserCreate): Promise<User> {
    const user = await this.api.call(createUser, { body: request });
    await this.all.readAgain();
    return user;
  }

  read(id: string): Promise<Versioned<User>> {
    return this.api.read(getUser, { id });
  }

  /** @param version the state that the change starts from: the platform refuses when somebody was quicker */
  async update(id: string, change: UserUpdate, version: string): Promise<void> {
    await this.api.call(updateUser, { id, 'If-Match': version, body: change });
    await this.all.readAgain();
  }

  /** Changes one thing of a user as it is now. */
  async set(id: string, change: Partial<UserUpdate>): Promise<void> {
    const { value, version } = await this.read(id);
    const { displayName, email, disabled, mustChangePassword } = value;
    await this.update(id, { displayName, email, disabled, mustChangePassword, ...change }, version);
  }

  async remove(id: string): Promise<void> {
    await this.api.call(deleteUser, { id });
    await this.all.readAgain();
  }

  async resetPassword(id: string, reset: PasswordReset): Promise<void> {
    await this.api.call(resetPassword, { id, body: reset });
    await this.all.readAgain();
  }

  async resetSecondFactor(id: string): Promise<void> {
    await this.api.call(resetSecondFactor, { id });
    await this.all.readAgain();
  }

  sessions(id: string): Listing<Session> {
    return new Listing((page) => this.api.call(listUserSessions, { id, ...page }));
  }

  async endSession(id: string, session: string): Promise<void> {
    await this.api.call(endUserSession, { id, session });
  }

  async endSessions(id: string): Promise<void> {
    await this.api.call(endUserSessions, { id });
  }
}
