import { Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { toProblem } from '../../../core/errors/problem-error';
import { Outcome } from '../../../domain/container/bounded';
import { ContainerAction } from '../../../domain/container/container-actions';
import { ContainerRef, keyOf } from '../../../domain/container/container-key';
import { Button } from '../../../ui/button/button';
import { DialogFrame } from '../../../ui/dialog/dialog-frame';
import { injectDialog } from '../../../ui/dialog/dialogs';
import { Icon } from '../../../ui/icon/icon';

interface Results {
  readonly action: ContainerAction;
  readonly outcomes: readonly Outcome<ContainerRef>[];
}

/** What became of each container when an action was done to several. Failures first. */
@Component({
  selector: 'dcp-outcomes-dialog',
  imports: [Button, DialogFrame, Icon, TranslocoPipe],
  template: `
    <ui-dialog-frame [title]="'containers.results.' + dialog.data.action | transloco">
      <ul>
        @for (row of rows; track row.key) {
          <li>
            <ui-icon [name]="row.ok ? 'circle-check' : 'octagon-x'" [tone]="row.ok ? 'ok' : 'bad'" size="s" />
            <span class="trunc b">{{ row.item.name }}</span>
            <span class="sub trunc">{{ row.item.serverName }}</span>
            @if (row.reason; as reason) {
              <p class="small sub">
                {{ reason }}
                @if (row.requestId; as id) {
                  <span class="dim"
                    >{{ 'ui.request' | transloco }} <span class="mono">{{ id }}</span></span
                  >
                }
              </p>
            }
          </li>
        }
      </ul>
      <button ui-button uiFooter (click)="dialog.close()">{{ 'ui.close' | transloco }}</button>
    </ui-dialog-frame>
  `,
  styles: `
    ul {
      max-height: 50vh;
      overflow: auto;
      margin-top: 8px;
    }
    li {
      display: grid;
      grid-template-columns: 14px minmax(0, 1fr) minmax(0, 160px);
      gap: 0 9px;
      align-items: center;
      padding: 4px 0;
    }
    p {
      grid-column: 2 / -1;
    }
  `,
})
export class OutcomesDialog {
  protected readonly dialog = injectDialog<Results, undefined>();
  protected readonly rows = [...this.dialog.data.outcomes]
    .sort((a, b) => Number(a.ok) - Number(b.ok))
    .map((outcome) => {
      const problem = outcome.ok ? null : toProblem(outcome.error);
      return {
        ...outcome,
        key: keyOf(outcome.item),
        reason: problem && (problem.detail ?? problem.title),
        requestId: problem?.requestId,
      };
    });
}
