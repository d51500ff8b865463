import { computed, inject, Injectable, signal } from '@angular/core';
import { getContainerLogs$Json } from '../../api/fn/containers/get-container-logs-json';
import { LogLine, LogLines } from '../../api/models';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { Api } from '../reading/api';

/** How long the feed rests between two reads while the container runs, in ms. */
export const LOG_INTERVAL = 2000;
/** The most lines that one read asks for. */
const MOST_PER_READ = 5000;

/** Who takes the lines. */
export interface LogSink {
  add(lines: readonly LogLine[]): void;
}

/**
 * The recent lines of one container, continued by reading again from the last line on. Lines with the same time as the
 * last one are told apart by counting, so that none is lost or shown twice.
 */
@Injectable()
export class LogFeed {
  private readonly api = inject(Api);
  private readonly problem = signal<ProblemError | null>(null);
  private readonly older = signal(false);
  private readonly gap = signal(false);
  private readonly read = signal(false);
  private target: { server: string; id: string } | null = null;
  private sink: LogSink | null = null;
  private tail = 500;
  private turn = 0;
  private last: { time: string; count: number } | null = null;

  readonly error = this.problem.asReadonly();
  readonly loading = computed(() => !this.read() && this.problem() === null);
  /** Whether the container has written more before the first line here. */
  readonly truncated = this.older.asReadonly();
  /** Whether it wrote more between two reads than one read gives, so that lines are missing here. */
  readonly missed = this.gap.asReadonly();

  /** Starts anew with the given number of most recent lines. */
  async open(target: { server: string; id: string }, tail: number, sink: LogSink): Promise<void> {
    this.target = target;
    this.sink = sink;
    this.tail = tail;
    this.turn++;
    this.last = null;
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
    this.sink?.add(fresh);
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
