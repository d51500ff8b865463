import { inject, Injectable, signal, Signal } from '@angular/core';
import { getServerDiskUsage } from '../../api/fn/servers/get-server-disk-usage';
import { getServerInfo } from '../../api/fn/servers/get-server-info';
import { getServerVersion } from '../../api/fn/servers/get-server-version';
import { DiskUsage, EngineInfo, EngineVersion } from '../../api/models';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { Api, ApiFunction } from '../reading/api';

/** Something that is read when somebody looks: what is known, whether it is being read, why that failed. */
export interface Fact<T> {
  readonly value: T | null;
  readonly loading: boolean;
  readonly error: ProblemError | null;
}

interface Kinds {
  readonly info: EngineInfo;
  readonly version: EngineVersion;
  readonly df: DiskUsage;
}

const READS: { readonly [K in keyof Kinds]: ApiFunction<{ server: string }, Kinds[K]> } = {
  info: getServerInfo,
  version: getServerVersion,
  df: getServerDiskUsage,
};

const UNREAD: Fact<never> = { value: null, loading: false, error: null };

/** What engines say of themselves, per server; kept while the console is open, read again on demand. */
@Injectable({ providedIn: 'root' })
export class EngineFacts {
  private readonly api = inject(Api);
  private readonly facts = new Map<string, ReturnType<typeof signal<Fact<unknown>>>>();

  of<K extends keyof Kinds>(kind: K, server: string): Signal<Fact<Kinds[K]>> {
    return this.cell(kind, server) as Signal<Fact<Kinds[K]>>;
  }

  /** Reads it unless it is known or being read. */
  async need(kind: keyof Kinds, server: string): Promise<void> {
    const { value, loading } = this.cell(kind, server)();
    if (value === null && !loading) {
      await this.read(kind, server);
    }
  }

  /** Reads it again; what was known stays in sight meanwhile, and after a failure. */
  async read(kind: keyof Kinds, server: string): Promise<void> {
    const cell = this.cell(kind, server);
    cell.update((fact) => ({ ...fact, loading: true, error: null }));
    try {
      const value = await this.api.call<{ server: string }, Kinds[keyof Kinds]>(READS[kind], { server });
      cell.set({ value, loading: false, error: null });
    } catch (error) {
      cell.update((fact) => ({ ...fact, loading: false, error: toProblem(error) }));
    }
  }

  private cell(kind: string, server: string) {
    const key = `${kind} ${server}`;
    let cell = this.facts.get(key);
    if (!cell) {
      cell = signal<Fact<unknown>>(UNREAD);
      this.facts.set(key, cell);
    }
    return cell;
  }
}
