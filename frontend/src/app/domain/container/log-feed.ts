import { computed, inject, Injectable, signal } from '@angular/core';
import { getContainerLogs$Json } from '../../api/fn/containers/get-container-logs-json';
import { LogLine, LogLines } from '../../api/models';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { LogRecord, toRecords } from '../../ui/log-view/log-record';
import { Api } from '../reading/api';

/** How long the feed rests between two reads while the container runs, in ms. */
export const LOG_INTERVAL = 2000;
/** The most lines that one read asks for. */
const MOST_PER_READ = 5000;
/** Older lines are dropped when there are more than this. */
export const MOST_LINES = 20_000;

/**
 * The recent lines of one container, continued by reading again from the last line on. Lines with the same time as the
 * last one are told apart by counting, so that none is lost or shown twice.
 */
@Injectable()
export class LogFeed {
  private readonly api = inject(Api);
  private readonly list = signal<readonly LogRecord[]>([]);
  private readonly problem = signal<ProblemError | null>(null);
  private readonly older = signal(false);
  private readonly gap = signal(false);
  private readonly read = signal(false);
  private target: { server: string; id: string } | null = null;
  private tail = 500;
  private turn = 0;
  private last: { time: string; count: number } | null = null;

  readonly records = this.list.asReadonly();
  readonly error = this.problem.asReadonly();
  readonly loading = computed(() => !this.read() && this.problem() === null);
  /** Whether the container has written more before the first line here. */
  readonly truncated = this.older.asReadonly();
  /** Whether it wrote more between two reads than one read gives, so that lines are missing here. */
  readonly missed = this.gap.asReadonly();

  /** Starts anew with the given number of most recent lines. */
  async open(target: { server: string; id: string }, tail: number): Promise<void> {
    this.target = target;
    this.tail = tail;
    this.turn++;
    this.last = null;
    this.list.set([]);
    this.problem.set(null);
    this.older.set(false);
    this.gap.set(false);
    this.read.set(false);
    await this.more();
  }

  /** Reads what was written since the last line; at first, the most recent lines. */
  async more(): Promise<void> {
    const target = this.target;
    if (target === null) {
      return;
    }
    const turn = this.turn;
    const range = this.last ? { since: this.last.time, tail: MOST_PER_READ } : { tail: this.tail };
    try {
      const answer = await this.api.call(getContainerLogs$Json, {
        server: target.server,
        container: target.id,
        ...range,
      });
      if (turn === this.turn) {
        this.append(answer);
        this.problem.set(null);
        this.read.set(true);
      }
    } catch (error) {
      if (turn === this.turn) {
        this.problem.set(toProblem(error));
      }
    }
  }

  private append({ lines, truncated }: LogLines): void {
    if (this.last === null) {
      this.older.set(truncated);
    } else if (truncated && lines[0] && lines[0].t > this.last.time) {
      this.gap.set(true);
    }
    const fresh = this.last ? unseen(lines, this.last) : lines;
    if (fresh.length === 0) {
      return;
    }
    const before = this.list();
    const all = [...before, ...toRecords(fresh, before.at(-1) ?? null)];
    if (all.length > MOST_LINES) {
      this.older.set(true);
    }
    this.list.set(all.slice(-MOST_LINES));
    this.last = lastOf(fresh, this.last);
  }
}

/** What comes after the lines that were seen: later ones, and those of the same time beyond the number seen. */
export function unseen(lines: readonly LogLine[], last: { time: string; count: number }): LogLine[] {
  let same = 0;
  return lines.filter(({ t }) => t > last.time || (t === last.time && ++same > last.count));
}

function lastOf(lines: readonly LogLine[], before: { time: string; count: number } | null) {
  const time = lines.at(-1)?.t ?? '';
  const count = lines.filter((line) => line.t === time).length;
  return { time, count: before?.time === time ? before.count + count : count };
}
