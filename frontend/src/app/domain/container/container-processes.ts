import { computed, inject, Injectable, signal } from '@angular/core';
import { HttpClient } from '@angular/common/http';
import { firstValueFrom } from 'rxjs';
import { ProblemError, toProblem } from '../../core/errors/problem-error';

/** As `ps` prints it: titles of the columns, then a row for each process. */
interface Processes {
  readonly titles: readonly string[];
  readonly processes: readonly (readonly string[])[];
}

/** What runs inside one container, read again and again while somebody looks. Provided by the part that shows it. */
@Injectable()
export class ContainerProcesses {
  private readonly http = inject(HttpClient);
  private readonly list = signal<Processes | null>(null);
  private readonly problem = signal<ProblemError | null>(null);
  private turn = 0;

  readonly titles = computed(() => this.list()?.titles ?? []);
  readonly rows = computed(() => this.list()?.processes ?? []);
  /** Why the last read failed; what was read before stays. */
  readonly error = this.problem.asReadonly();
  readonly known = computed(() => this.list() !== null);

  async read({ server, id }: { server: string; id: string }): Promise<void> {
    const turn = ++this.turn;
    try {
      const path = `/api/v1/servers/${encodeURIComponent(server)}/containers/${encodeURIComponent(id)}/top`;
      const answer = await firstValueFrom(this.http.get<Processes>(path));
      if (turn === this.turn) {
        this.list.set(answer);
        this.problem.set(null);
      }
    } catch (error) {
      if (turn === this.turn) {
        this.problem.set(toProblem(error));
      }
    }
  }
}
