import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { changePassword } from '../../api/fn/auth/change-password';

/** The signed-in person's own password. */
@Injectable({ providedIn: 'root' })
export class OwnPassword {
  private readonly http = inject(HttpClient);

  /**
   * Sets a new one; every other session of the person ends.
   *
   * @throws ProblemError with the platform's reason
   */
  async change(currentPassword: string, newPassword: string): Promise<void> {
    await firstValueFrom(changePassword(this.http, '', { body: { currentPassword, newPassword } }));
  }
}
