import { computed, inject, Injectable, signal } from '@angular/core';
import { getContainer } from '../../api/fn/containers/get-container';
import { ContainerDetail } from '../../api/models';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { Api } from '../reading/api';

/** One container, read again while its page is open. Provided by the page, so that its tabs share one reading. */
@Injectable()
export class ContainerDetailStore {
  private readonly api = inject(Api);
  private readonly container = signal<ContainerDetail | null>(null);
  private readonly problem = signal<ProblemError | null>(null);
  private readonly target = signal<{ server: string; id: string } | null>(null);

  /** Null until the first answer; afterwards the last one, also when a later read failed. */
  readonly detail = this.container.asReadonly();
  readonly error = this.problem.asReadonly();
  readonly loading = computed(() => this.container() === null && this.problem() === null);
  /** Whether it was there and is no more. */
  readonly gone = computed(() => this.container() !== null && this.problem()?.status === 404);
  /** As the address of the page names it. */
  readonly ref = this.target.asReadonly();

  /** @param id the engine's id, a prefix of it, or a name */
  async open(server: string, id: string): Promise<void> {
    const before = this.target();
    if (before?.server !== server || before.id !== id) {
      this.target.set({ server, id });
      this.container.set(null);
      this.problem.set(null);
    }
    await this.refresh();
  }

  async refresh(): Promise<void> {
    const target = this.target();
    if (target === null || this.gone()) {
      return;
    }
    try {
      const detail = await this.api.call(getContainer, { server: target.server, container: target.id });
      if (this.target() === target) {
        if (JSON.stringify(detail) !== JSON.stringify(this.container())) {
          this.container.set(detail);
        }
        this.problem.set(null);
      }
    } catch (error) {
      if (this.target() === target) {
        this.problem.set(toProblem(error));
      }
    }
  }
}
