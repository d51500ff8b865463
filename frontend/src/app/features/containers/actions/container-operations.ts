import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { ContainerSummary, FleetAction } from '../../../api/models';
import { toProblem } from '../../../core/errors/problem-error';
import { Permissions } from '../../../core/permissions/permissions';
import { Outcome } from '../../../domain/container/bounded';
import {
  ContainerAction,
  ContainerActions,
  fits,
  PlainAction,
  RemoveOptions,
  rightFor,
} from '../../../domain/container/container-actions';
import { ContainerRef } from '../../../domain/container/container-key';
import { ContainerStore } from '../../../domain/container/container-store';
import { mergedLogs, MOST_MERGED } from '../../../domain/log/log-links';
import { plural } from '../../../i18n/plural';
import { Confirm } from '../../../ui/dialog/confirm';
import { Dialogs } from '../../../ui/dialog/dialogs';
import { Toasts } from '../../../ui/toast/toasts';
import { OutcomesDialog } from './outcomes-dialog';
import { RemoveDialog, RemoveQuestion } from './remove-dialog';
import { RenameDialog } from './rename-dialog';
import { RollingDialog } from './rolling-dialog';

/** What a person can do to containers from a list, a page or the palette: whether it can be done, asking, telling. */
@Injectable({ providedIn: 'root' })
export class ContainerOperations {
  private readonly actions = inject(ContainerActions);
  private readonly store = inject(ContainerStore);
  private readonly permissions = inject(Permissions);
  private readonly dialogs = inject(Dialogs);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  private readonly router = inject(Router);

  /** Why the action can be done to none of them, as a sentence; null when it can be done to some. */
  off(action: ContainerAction, containers: readonly ContainerSummary[]): string | null {
    if (this.fitting(action, containers).length > 0 || containers.length === 0) {
      return null;
    }
    const refused = containers.map((container) => this.reason(action, container)).find((reason) => reason !== null);
    return refused ?? null;
  }

  /** Does it to those of the containers to which it can be done. */
  async run(action: PlainAction, containers: readonly ContainerSummary[]): Promise<void> {
    await this.act(action, this.fitting(action, containers));
  }

  /** Asks how careful to be, then restarts them one after another. */
  async restartRolling(containers: readonly ContainerSummary[]): Promise<void> {
    const action = await this.dialogs.open<FleetAction, readonly ContainerRef[]>(RollingDialog, {
      data: this.fitting('restart', containers),
      width: 460,
    });
    if (action) {
      await this.begin(action);
    }
  }

  /** One is waited for; many become a task. */
  private async act(action: PlainAction, targets: readonly ContainerSummary[]): Promise<void> {
    if (targets.length > 1) {
      await this.begin({ action, targets: targets.map(({ server, id }) => ({ server, id })) });
    } else {
      this.tell(action, await this.actions.run(action, targets));
    }
  }

  private async begin(action: FleetAction): Promise<void> {
    try {
      const { id, kind, parts } = await this.actions.runMany(action);
      this.toasts.show({
        tone: 'info',
        strong: this.texts.translate(`tasks.kind.${kind}`),
        text: this.texts.translate(plural('containers.count', parts.length), { count: parts.length }),
        action: {
          label: this.texts.translate('tasks.show'),
          run: () => void this.router.navigate(['/tasks'], { queryParams: { open: id } }),
        },
      });
    } catch (error) {
      const { detail, title, requestId } = toProblem(error);
      this.toasts.show({
        tone: 'bad',
        strong: this.texts.translate('tasks.notBegun'),
        text: detail ?? title,
        requestId,
      });
    }
  }

  /** Asks, then ends the processes at once. */
  async kill(containers: readonly ContainerSummary[]): Promise<void> {
    const targets = this.fitting('kill', containers);
    const [first] = targets;
    if (!first) {
      return;
    }
    const count = targets.length;
    const agreed = await this.confirm.ask({
      title:
        count === 1
          ? this.texts.translate('containers.kill.title.one', { name: first.name })
          : this.texts.translate('containers.kill.title.other', { count }),
      losses: [
        {
          icon: 'power',
          tone: 'bad',
          text: this.texts.translate('containers.kill.atOnce'),
          detail: this.texts.translate('containers.kill.unsaved'),
        },
      ],
      confirmLabel: this.texts.translate(plural('containers.kill.confirm', count), { count }),
      danger: true,
    });
    if (agreed) {
      await this.act('kill', targets);
    }
  }

  /** Asks for the new name until the platform takes one, or the person lets it be. */
  async rename(container: ContainerSummary): Promise<void> {
    const name = await this.dialogs.open<string, ContainerRef>(RenameDialog, { data: container, width: 400 });
    if (name) {
      this.toasts.show({
        tone: 'ok',
        strong: container.name,
        text: this.texts.translate('containers.rename.done', { name }),
      });
    }
  }

  /** Asks, then removes. @returns whether at least one was removed */
  async remove(containers: readonly ContainerSummary[]): Promise<boolean> {
    const targets = this.fitting('remove', containers);
    if (targets.length === 0) {
      return false;
    }
    const options = await this.dialogs.open<RemoveOptions, RemoveQuestion>(RemoveDialog, {
      data: { containers: targets },
      width: 440,
    });
    if (!options) {
      return false;
    }
    const outcomes = await this.actions.run('remove', targets, options);
    this.tell('remove', outcomes);
    return outcomes.some((outcome) => outcome.ok);
  }

  private fitting(action: ContainerAction, containers: readonly ContainerSummary[]): ContainerSummary[] {
    return containers.filter((container) => this.reason(action, container) === null);
  }

  private reason(action: ContainerAction, container: ContainerSummary): string | null {
    const refused = this.permissions.why(rightFor(action), container);
    if (refused) {
      return refused;
    }
    if (this.store.isStale(container)) {
      return this.texts.translate('containers.off.stale', { server: container.serverName });
    }
    return fits(action, container.state)
      ? null
      : this.texts.translate(`containers.off.${action}`, {
          state: this.texts.translate(`container.state.${container.state}`),
        });
  }

  private tell(action: ContainerAction, outcomes: readonly Outcome<ContainerRef>[]): void {
    const failed = outcomes.filter((outcome) => !outcome.ok);
    const done = outcomes.length - failed.length;
    if (failed.length === 0) {
      const only = outcomes.length === 1 ? outcomes[0]?.item : undefined;
      this.toasts.show({
        tone: 'ok',
        strong: only ? only.name : this.texts.translate(plural('containers.count', done), { count: done }),
        text: this.texts.translate(`containers.done.${action}`),
      });
      return;
    }
    const [first] = failed;
    if (!first || first.ok) {
      return;
    }
    const problem = toProblem(first.error);
    const many = outcomes.length > 1;
    this.toasts.show({
      tone: 'bad',
      strong: many
        ? this.texts.translate('containers.partly', { failed: failed.length, all: outcomes.length })
        : this.texts.translate(`containers.failed.${action}`, { name: first.item.name }),
      text: many ? `${first.item.name}: ${problem.detail ?? problem.title}` : (problem.detail ?? problem.title),
      requestId: problem.requestId,
      ...(many ? { action: this.details(action, outcomes) } : {}),
    });
  }

  private details(action: ContainerAction, outcomes: readonly Outcome<ContainerRef>[]) {
    return {
      label: this.texts.translate('containers.showResults'),
      run: () => void this.dialogs.open(OutcomesDialog, { data: { action, outcomes }, width: 560 }),
    };
  }

  /** Why the logs of these cannot be read together, as a sentence; null when they can. */
  logsOff(containers: readonly ContainerSummary[]): string | null {
    if (containers.length > MOST_MERGED) {
      return this.texts.translate('containers.off.manyLogs', { most: MOST_MERGED });
    }
    return containers.map(({ server }) => this.permissions.why('container.logs', server)).find(Boolean) ?? null;
  }

  /** Their logs as one; those of a single container on its own page. */
  logs(containers: readonly ContainerSummary[]): void {
    const [only, second] = containers;
    if (only && !second) {
      this.open(only, 'logs');
    } else if (only) {
      const { path, query } = mergedLogs(containers);
      void this.router.navigate([path], { queryParams: query });
    }
  }

  /** The page of a container. */
  open(container: Pick<ContainerRef, 'server' | 'id'>, tab: 'overview' | 'logs' | 'inspect' = 'overview'): void {
    void this.router.navigate(['/containers', container.server, container.id.slice(0, 12), tab]);
  }
}
