import { Component, computed, DestroyRef, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { injectAddress } from '../../../../core/address/address';
import { ContainerDetailStore } from '../../../../domain/container/container-detail-store';
import { ContainerProcesses } from '../../../../domain/container/container-processes';
import { QuietReadings } from '../../../../domain/reading/quiet-reading';
import { Button } from '../../../../ui/button/button';
import { Column } from '../../../../ui/data-grid/column';
import { DataGrid } from '../../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { Note } from '../../../../ui/note/note';
import { isNumeric, processValue } from './process-order';

/** Columns that take the room that is left: commands are long. */
const WIDE = /^(?:CMD|COMMAND|ARGS)$/i;

/** What runs inside the container, read again while somebody looks. The order lives in the address. */
@Component({
  selector: 'dcp-processes',
  imports: [Button, Column, DataGrid, EmptyState, ErrorState, Note, TranslocoPipe],
  templateUrl: './processes.html',
  styleUrl: './processes.css',
  providers: [ContainerProcesses],
  host: { class: 'page' },
})
export class Processes {
  /** From the address. */
  readonly sort = input<string>();

  protected readonly processes = inject(ContainerProcesses);
  private readonly store = inject(ContainerDetailStore);
  private readonly change = injectAddress();

  protected readonly container = computed(() => this.store.detail()?.summary ?? null);
  protected readonly running = computed(() => {
    const state = this.container()?.state;
    return (state === 'running' || state === 'paused') && !this.store.gone();
  });
  protected readonly columns = computed(() =>
    this.processes.titles().map((title, i) => ({
      id: `c${i}`,
      title,
      width: WIDE.test(title) ? 'minmax(200px, 1fr)' : 'minmax(60px, 110px)',
      align: (isNumeric(this.processes.rows(), i) ? 'end' : 'start') as 'start' | 'end',
      value: (row: readonly string[]) => processValue(row[i] ?? ''),
      text: (row: readonly string[]) => row[i] ?? '',
    })),
  );
  /** Process ids are unique; where `ps` shows none, the whole row is. */
  private readonly pidColumn = computed(() => this.processes.titles().findIndex((title) => title === 'PID'));
  protected readonly key = (row: readonly string[]) => row[this.pidColumn()] ?? row.join(' ');

  constructor() {
    inject(QuietReadings).during(inject(DestroyRef), () => this.read());
  }

  protected async read(): Promise<void> {
    const container = this.container();
    if (container && this.running()) {
      await this.processes.read(container);
    }
  }

  protected order(sort: string | null): void {
    this.change({ sort });
  }
}
