import { Component, computed, effect, inject, input, output, signal, untracked } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { cancelTask, getTask } from '../../../api/functions';
import { Task, TaskPart, TaskSummary } from '../../../api/models';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { Api } from '../../../domain/reading/api';
import { byUrgency, isOpen, partLook } from '../../../domain/task/task-look';
import { Button } from '../../../ui/button/button';
import { Drawer } from '../../../ui/drawer/drawer';
import { Icon } from '../../../ui/icon/icon';
import { Note } from '../../../ui/note/note';
import { Toasts } from '../../../ui/toast/toasts';
import { Track } from '../../../ui/track/track';

/** One task beside the list: what came of each part, and its end on demand. */
@Component({
  selector: 'dcp-task-detail',
  imports: [Button, Drawer, Icon, Note, Track, TranslocoPipe],
  templateUrl: './task-detail.html',
  styleUrl: './task-detail.css',
})
export class TaskDetail {
  readonly task = input.required<TaskSummary>();
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);

  private readonly read = signal<Task | null>(null);
  protected readonly failed = signal<ProblemError | null>(null);
  protected readonly busy = signal(false);
  /** Null until it was read; what was read of another task is not shown. */
  protected readonly whole = computed(() => {
    const read = this.read();
    return read?.id === this.task().id ? read : null;
  });
  protected readonly parts = computed(() => byUrgency(this.whole()?.parts ?? []));
  protected readonly isOpen = computed(() => isOpen(this.task()));
  protected readonly look = (part: TaskPart) => partLook(part);

  constructor() {
    // the live topic tells that something is new, and the parts are read then
    effect(() => {
      const { id } = this.task();
      untracked(() => void this.refresh(id));
    });
  }

  private async refresh(id: string): Promise<void> {
    try {
      const task = await this.api.call(getTask, { id });
      if (id === this.task().id) {
        this.read.set(task);
        this.failed.set(null);
      }
    } catch (error) {
      if (id === this.task().id) {
        this.failed.set(toProblem(error));
      }
    }
  }

  protected async cancel(): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.call(cancelTask, { id: this.task().id });
    } catch (error) {
      const { detail, title, requestId } = toProblem(error);
      this.toasts.show({
        tone: 'bad',
        strong: this.texts.translate('tasks.cancel.failed'),
        text: detail ?? title,
        requestId,
      });
    } finally {
      this.busy.set(false);
    }
  }
}
