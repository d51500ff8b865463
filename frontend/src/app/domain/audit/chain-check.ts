import { inject, Injectable, linkedSignal, signal } from '@angular/core';
import { verifyAudit } from '../../api/fn/audit/verify-audit';
import { AuditVerification } from '../../api/models';
import { Session } from '../../core/auth/session';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { Api } from '../reading/api';

/**
 * Has the platform check its chain of records. It reads all of them, so it is done when somebody asks; what was found
 * is kept for as long as that person is signed in here.
 */
@Injectable({ providedIn: 'root' })
export class ChainCheck {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly found = linkedSignal<string | undefined, AuditVerification | null>({
    source: () => this.session.user()?.id,
    computation: () => null,
  });
  private readonly busy = signal(false);
  private readonly failure = signal<ProblemError | null>(null);

  /** What the last check found; null before the first. */
  readonly report = this.found.asReadonly();
  readonly running = this.busy.asReadonly();
  /** Why the last check could not be made. */
  readonly error = this.failure.asReadonly();

  async run(): Promise<void> {
    if (this.busy()) {
      return;
    }
    this.busy.set(true);
    try {
      this.found.set(await this.api.call(verifyAudit, {}));
      this.failure.set(null);
    } catch (error) {
      this.failure.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
