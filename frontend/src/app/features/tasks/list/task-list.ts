import { Component, computed, DestroyRef, DOCUMENT, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { TaskSummary } from '../../../api/models';
import { injectAddress } from '../../../core/address/address';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { taskLook } from '../../../domain/task/task-look';
import { TaskStore } from '../../../domain/task/task-store';
import { CommandSnippet } from '../../../ui/command-snippet/command-snippet';
import { Column, GridEmpty } from '../../../ui/data-grid/column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ListPane, ListTemplate } from '../../../ui/list-pane/list-pane';
import { PageHeader } from '../../../ui/page-header/page-header';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { StateChip } from '../../../ui/state-chip/state-chip';
import { Track } from '../../../ui/track/track';
import { TaskDetail } from '../detail/task-detail';
import { taskCommands } from './task-commands';

/** What goes on and what ended, the newest first, live. The open one lives in the address. */
@Component({
  selector: 'dcp-task-list',
  imports: [
    Column,
    CommandSnippet,
    DataGrid,
    EmptyState,
    GridEmpty,
    ListPane,
    ListTemplate,
    PageHeader,
    ReadFailed,
    RelativeTime,
    RouterLink,
    StateChip,
    TaskDetail,
    Track,
    TranslocoPipe,
  ],
  templateUrl: './task-list.html',
  host: { class: 'page' },
})
export class TaskList {
  /** From the address; see `change`. */
  readonly open = input<string>();

  protected readonly store = inject(TaskStore);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();

  protected readonly commands = taskCommands(inject(DOCUMENT).location.origin);
  protected readonly opened = computed(() => this.store.items().find(({ id }) => id === this.open()) ?? null);
  protected readonly key = ({ id }: TaskSummary) => id;
  protected readonly label = ({ kind }: TaskSummary) => this.texts.translate<string>(`tasks.kind.${kind}`);
  protected readonly look = (task: TaskSummary) => ({
    ...taskLook(task),
    word: this.texts.translate<string>(`tasks.state.${task.state}`),
  });
  protected readonly tone = (task: TaskSummary) => taskLook(task).tone;

  constructor() {
    this.store.watch(inject(DestroyRef));
  }
}
