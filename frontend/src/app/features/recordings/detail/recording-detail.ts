import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { deleteRecording } from '../../../api/functions';
import { Recording } from '../../../api/models';
import { toProblem } from '../../../core/errors/problem-error';
import { Permissions } from '../../../core/permissions/permissions';
import { Api } from '../../../domain/reading/api';
import { Button } from '../../../ui/button/button';
import { Confirm } from '../../../ui/dialog/confirm';
import { Drawer } from '../../../ui/drawer/drawer';
import { Toasts } from '../../../ui/toast/toasts';
import { RecordingFacts } from './recording-facts';

/** One recording beside the list. */
@Component({
  selector: 'dcp-recording-detail',
  imports: [Button, Drawer, RecordingFacts, RouterLink, TranslocoPipe],
  template: `
    @let r = recording();
    <ui-drawer [open]="true" [title]="title()" [width]="400" (closed)="closed.emit()">
      <dcp-recording-facts [recording]="r" />
      <button ui-button="danger" uiFooter icon="trash-2" [off]="off()" [busy]="busy()" (click)="remove()">
        {{ 'recordings.remove.action' | transloco }}
      </button>
      <span uiFooter class="grow"></span>
      @if (r.state !== 'lost') {
        <a ui-button="primary" uiFooter icon="play" [routerLink]="['/recordings', r.id]">{{
          'recordings.replay' | transloco
        }}</a>
      }
    </ui-drawer>
  `,
  styles: ':host { display: contents; }',
})
export class RecordingDetail {
  readonly recording = input.required<Recording>();
  readonly removed = output();
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly permissions = inject(Permissions);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);

  protected readonly busy = signal(false);
  protected readonly title = computed(() => {
    const { username, containerName } = this.recording();
    return this.texts.translate('recordings.of', { user: username, container: containerName });
  });
  protected readonly off = computed(() =>
    this.recording().state === 'recording'
      ? this.texts.translate('recordings.remove.active')
      : this.permissions.why('recording.manage', this.recording().server),
  );

  protected async remove(): Promise<void> {
    const { id, containerName } = this.recording();
    const agreed = await this.confirm.ask({
      title: this.texts.translate('recordings.remove.title', { name: containerName }),
      losses: [
        {
          icon: 'square-terminal',
          tone: 'bad',
          text: this.texts.translate('recordings.remove.lost'),
          detail: this.texts.translate('recordings.remove.lostWhy'),
        },
      ],
      confirmLabel: this.texts.translate('recordings.remove.action'),
      danger: true,
    });
    if (!agreed) {
      return;
    }
    this.busy.set(true);
    try {
      await this.api.call(deleteRecording, { id });
      this.removed.emit();
    } catch (error) {
      const { detail, title, requestId } = toProblem(error);
      this.toasts.show({
        tone: 'bad',
        strong: this.texts.translate('recordings.remove.failed'),
        text: detail ?? title,
        ...(requestId ? { requestId } : {}),
      });
    } finally {
      this.busy.set(false);
    }
  }
}
