import { Component, computed, DOCUMENT, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { FleetAction } from '../../../api/models';
import { ContainerRef } from '../../../domain/container/container-key';
import { plural } from '../../../i18n/plural';
import { Button } from '../../../ui/button/button';
import { CommandSnippet } from '../../../ui/command-snippet/command-snippet';
import { DialogFrame } from '../../../ui/dialog/dialog-frame';
import { injectDialog } from '../../../ui/dialog/dialogs';
import { TextField } from '../../../ui/text-field/text-field';
import { asCurl, isLabel, rollingRequest, whole } from './rolling-request';

/** Asks how careful a restart of several containers is to be, and of which. */
@Component({
  selector: 'dcp-rolling-dialog',
  imports: [Button, CommandSnippet, DialogFrame, TextField, TranslocoPipe],
  template: `
    <form (submit)="$event.preventDefault(); submit()">
      <ui-dialog-frame [title]="title">
        <p class="sub">{{ 'containers.rolling.text' | transloco }}</p>
        <ui-text-field
          numeric
          first
          [label]="'containers.rolling.maxUnavailable' | transloco"
          [error]="errors().maxUnavailable"
          [(value)]="maxUnavailable"
        />
        <ui-text-field
          numeric
          [label]="'containers.rolling.healthTimeout' | transloco"
          [hint]="'containers.rolling.healthHint' | transloco"
          [error]="errors().healthTimeout"
          [(value)]="healthTimeout"
        />
        <ui-text-field
          mono
          optional
          [label]="'containers.rolling.label' | transloco"
          [hint]="'containers.rolling.labelHint' | transloco"
          [error]="errors().label"
          [(value)]="label"
        />
        <ui-command-snippet uiFooter [forms]="commands()" />
        <span uiFooter class="grow"></span>
        <button ui-button uiFooter type="button" (click)="dialog.close()">{{ 'ui.cancel' | transloco }}</button>
        <button ui-button="primary" uiFooter type="submit">{{ 'containers.rolling.submit' | transloco }}</button>
      </ui-dialog-frame>
    </form>
  `,
  styles: `
    ui-text-field {
      margin-top: 12px;
    }
  `,
})
export class RollingDialog {
  private readonly texts = inject(TranslocoService);
  private readonly origin = inject(DOCUMENT).location.origin;
  protected readonly dialog = injectDialog<readonly ContainerRef[], FleetAction>();

  protected readonly maxUnavailable = signal('1');
  protected readonly healthTimeout = signal('60');
  protected readonly label = signal('');
  protected readonly title = this.texts.translate<string>(plural('containers.rolling.title', this.dialog.data.length), {
    count: this.dialog.data.length,
  });
  private readonly request = computed(() =>
    rollingRequest(
      {
        label: this.label(),
        maxUnavailable: this.maxUnavailable(),
        healthTimeoutSeconds: this.healthTimeout(),
      },
      this.dialog.data,
    ),
  );
  protected readonly commands = computed(() => {
    const request = this.request();
    return request ? [{ label: 'curl', text: asCurl(this.origin, request) }] : [];
  });
  protected readonly errors = computed(() => ({
    maxUnavailable: this.unless(
      whole(this.maxUnavailable(), 1, 100) !== null,
      'containers.rolling.error.maxUnavailable',
    ),
    healthTimeout: this.unless(whole(this.healthTimeout(), 1, 3600) !== null, 'containers.rolling.error.healthTimeout'),
    label: this.unless(isLabel(this.label()), 'containers.rolling.error.label'),
  }));

  protected submit(): void {
    const request = this.request();
    if (request) {
      this.dialog.close(request);
    }
  }

  private unless(fine: boolean, error: string): string | null {
    return fine ? null : this.texts.translate<string>(error);
  }
}
