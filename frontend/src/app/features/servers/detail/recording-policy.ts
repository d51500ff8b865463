import { Component, computed, effect, inject, input, linkedSignal, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { RecordingChoice, RecordingPolicy, Server } from '../../../api/models';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ProblemNote } from '../../../core/errors/problem-note/problem-note';
import { Permissions } from '../../../core/permissions/permissions';
import { RECORDING_CHOICES, RecordingPolicies } from '../../../domain/recording/recording-policies';
import { Versioned } from '../../../domain/reading/api';
import { Button } from '../../../ui/button/button';
import { Segmented } from '../../../ui/segmented/segmented';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Toasts } from '../../../ui/toast/toasts';

/** Whether terminals on a server are recorded: what that means, and the choice for whoever has the right. */
@Component({
  selector: 'dcp-recording-policy',
  imports: [Button, ProblemNote, RouterLink, Segmented, Skeleton, TranslocoPipe],
  template: `
    @if (current(); as now) {
      @if (off() === null) {
        <ui-segmented [label]="'servers.recording.title' | transloco" [options]="choices" [(value)]="choice" />
      } @else {
        <p class="b">{{ 'servers.recording.choice.' + now.value.policy | transloco }}</p>
      }
      <p class="small sub" role="status">{{ 'servers.recording.means.' + choice() | transloco }}</p>
      @if (off(); as why) {
        <p class="small dim">{{ why }}</p>
      } @else if (choice() !== now.value.policy) {
        <p class="row">
          <button ui-button="primary" size="s" [busy]="busy()" (click)="save(now)">
            {{ 'servers.recording.save' | transloco }}
          </button>
          <button ui-button size="s" (click)="choice.set(now.value.policy)">{{ 'ui.cancel' | transloco }}</button>
        </p>
      }
      @if (seesRecordings()) {
        <a class="link lined small" routerLink="/recordings" [queryParams]="{ server: server().id }">{{
          'servers.recording.see' | transloco
        }}</a>
      }
    } @else if (problem() === null) {
      <ui-skeleton [width]="220" />
    }
    <dcp-problem-note [problem]="problem()" />
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 6px;
    }
  `,
})
export class RecordingPolicyChoice {
  readonly server = input.required<Server>();

  private readonly policies = inject(RecordingPolicies);
  private readonly permissions = inject(Permissions);
  private readonly texts = inject(TranslocoService);
  private readonly toasts = inject(Toasts);

  protected readonly current = signal<Versioned<RecordingPolicy> | null>(null);
  protected readonly choice = linkedSignal<string>(() => this.current()?.value.policy ?? '');
  protected readonly problem = signal<ProblemError | null>(null);
  protected readonly busy = signal(false);
  protected readonly off = computed(() => this.permissions.why('recording.manage', this.server().id));
  protected readonly seesRecordings = computed(() => this.permissions.can('recording.view', this.server().id));
  protected readonly choices = RECORDING_CHOICES.map((value) => ({
    value,
    label: this.texts.translate<string>(`servers.recording.choice.${value}`),
  }));
  private readonly id = computed(() => this.server().id);

  constructor() {
    effect(() => {
      const id = this.id();
      untracked(() => {
        this.current.set(null);
        void this.read(id);
      });
    });
  }

  protected async save({ version }: Versioned<RecordingPolicy>): Promise<void> {
    const id = this.id();
    const choice = this.choice() as RecordingChoice;
    this.busy.set(true);
    this.problem.set(null);
    try {
      const chosen = await this.policies.choose(id, choice, version);
      this.show(id, chosen);
      this.toasts.show({
        tone: 'ok',
        strong: this.server().name,
        text: this.texts.translate(`servers.recording.saved.${choice}`),
      });
    } catch (error) {
      const problem = toProblem(error);
      if (problem.status === 412) {
        // Somebody was quicker: what they chose is shown, with why this choice did not hold.
        await this.read(id);
      }
      this.problem.set(problem);
    } finally {
      this.busy.set(false);
    }
  }

  private async read(id: string): Promise<void> {
    this.problem.set(null);
    try {
      this.show(id, await this.policies.of(id));
    } catch (error) {
      this.problem.set(toProblem(error));
    }
  }

  /** Answers about a server that is not looked at any more come too late. */
  private show(id: string, policy: Versioned<RecordingPolicy>): void {
    if (id === this.id()) {
      this.current.set(policy);
    }
  }
}
