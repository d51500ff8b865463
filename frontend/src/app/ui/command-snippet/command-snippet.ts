import { CdkConnectedOverlay, CdkOverlayOrigin, ConnectedPosition } from '@angular/cdk/overlay';
import { Component, computed, input, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { CopyButton } from '../copy-button/copy-button';
import { Segmented } from '../segmented/segmented';

export interface CommandForm {
  /** e.g. `dsctl` or `curl`. */
  readonly label: string;
  readonly text: string;
}

/** The command line that does what the page shows, behind a quiet button. */
@Component({
  selector: 'ui-command-snippet',
  imports: [Button, CdkConnectedOverlay, CdkOverlayOrigin, CopyButton, Segmented, TranslocoPipe],
  template: `
    <button
      ui-button="ghost"
      icon="square-terminal"
      cdkOverlayOrigin
      #origin="cdkOverlayOrigin"
      aria-haspopup="dialog"
      [attr.aria-expanded]="open()"
      (click)="open.set(!open())"
    >
      {{ forms()[0]?.label }}
    </button>
    <ng-template
      cdkConnectedOverlay
      [cdkConnectedOverlayOrigin]="origin"
      [cdkConnectedOverlayOpen]="open()"
      [cdkConnectedOverlayPositions]="positions"
      cdkConnectedOverlayPush
      (overlayOutsideClick)="outside($event, origin)"
      (detach)="open.set(false)"
    >
      <div class="panel" role="dialog" [attr.aria-label]="'ui.asCommand' | transloco">
        <div class="row">
          @if (forms().length > 1) {
            <ui-segmented [label]="'ui.asCommand' | transloco" [options]="segments()" [(value)]="chosen" />
          }
          <span class="grow"></span>
          <ui-copy-button [text]="text()" [label]="'ui.copyCommand' | transloco" />
        </div>
        <pre class="mono">{{ text() }}</pre>
      </div>
    </ng-template>
  `,
  styleUrl: './command-snippet.css',
})
export class CommandSnippet {
  readonly forms = input.required<readonly CommandForm[]>();

  protected readonly open = signal(false);
  protected readonly chosen = linkedSignal(() => this.forms()[0]?.label ?? '');
  protected readonly segments = computed(() => this.forms().map(({ label }) => ({ value: label, label })));
  protected readonly text = computed(() => this.forms().find((form) => form.label === this.chosen())?.text ?? '');
  protected readonly positions: ConnectedPosition[] = [
    { originX: 'end', originY: 'bottom', overlayX: 'end', overlayY: 'top', offsetY: 4 },
    { originX: 'end', originY: 'top', overlayX: 'end', overlayY: 'bottom', offsetY: -4 },
  ];

  protected outside(event: MouseEvent, origin: CdkOverlayOrigin): void {
    if (!(origin.elementRef.nativeElement as HTMLElement).contains(event.target as Node)) {
      this.open.set(false);
    }
  }
}
