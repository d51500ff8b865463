import { Component, computed, DestroyRef, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { TaskSummary } from '../../api/models';
import { taskLook } from '../../domain/task/task-look';
import { TaskStore } from '../../domain/task/task-store';
import { plural } from '../../i18n/plural';
import { IconButton } from '../../ui/button/icon-button';
import { Menu, MenuDivider, MenuItem, MenuTrigger } from '../../ui/menu/menu';

/** How many tasks the tray lists. */
const MOST = 6;

/** What goes on, and what ended last, wherever one is in the console. */
@Component({
  selector: 'dcp-task-tray',
  imports: [IconButton, Menu, MenuDivider, MenuItem, MenuTrigger, RouterLink, TranslocoPipe],
  template: `
    <button
      ui-icon-button="ghost"
      icon="list-checks"
      iconSize="m"
      [class.active]="open() > 0"
      [label]="label()"
      [uiMenu]="tray"
    ></button>
    @if (open() > 0) {
      <span class="num badge" aria-hidden="true">{{ open() }}</span>
    }
    <ng-template #tray>
      <ui-menu>
        @for (task of newest(); track task.id) {
          <a
            uiMenuItem
            routerLink="/tasks"
            [queryParams]="{ open: task.id }"
            [icon]="look(task).icon"
            [hint]="hint(task)"
            >{{ 'tasks.kind.' + task.kind | transloco }}</a
          >
        } @empty {
          <button uiMenuItem [off]="'tasks.empty.why' | transloco">{{ 'tasks.empty.title' | transloco }}</button>
        }
        <ui-menu-divider />
        <a uiMenuItem routerLink="/tasks">{{ 'tasks.all' | transloco }}</a>
      </ui-menu>
    </ng-template>
  `,
  styleUrl: './task-tray.css',
})
export class TaskTray {
  private readonly store = inject(TaskStore);
  private readonly texts = inject(TranslocoService);

  protected readonly open = computed(() => this.store.open().length);
  protected readonly newest = computed(() => this.store.items().slice(0, MOST));
  protected readonly label = computed(() =>
    this.open() === 0
      ? this.texts.translate('tasks.title')
      : this.texts.translate(plural('tasks.running', this.open()), { count: this.open() }),
  );
  protected readonly look = taskLook;

  constructor() {
    this.store.watch(inject(DestroyRef));
  }

  protected hint({ state, progress }: TaskSummary): string {
    return state === 'running'
      ? this.texts.translate('tasks.progress', { current: progress.current, total: progress.total })
      : this.texts.translate(`tasks.state.${state}`);
  }
}
