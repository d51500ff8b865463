import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Permissions } from '../../../core/permissions/permissions';
import { ChainCheck } from '../../../domain/audit/chain-check';
import { plural } from '../../../i18n/plural';
import { Button } from '../../../ui/button/button';
import { Icon } from '../../../ui/icon/icon';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { shortSeal } from './short-seal';

/** What the last check of the chain found, and the button for another one. */
@Component({
  selector: 'dcp-chain-status',
  imports: [Button, Icon, RelativeTime, TranslocoPipe],
  template: `
    <span class="said" role="status">
      @if (check.running()) {
        <ui-icon name="loader" tone="info" /> {{ 'audit.chain.running' | transloco }}
      } @else if (check.report(); as report) {
        @if (report.ok) {
          <ui-icon name="shield-check" tone="ok" />
          <span>
            <b>{{ 'audit.chain.intact' | transloco }}</b>,
            {{ 'audit.chain.rows' | transloco: { count: report.rows.toLocaleString() } }}
            <ui-relative-time [value]="report.at" format="clock" /><span class="wide"
              >{{ anchors() }}{{ 'audit.chain.head' | transloco }}
              <span class="mono" [title]="report.head">{{ head() }}</span></span
            >
          </span>
        } @else {
          <ui-icon name="shield-x" tone="bad" />
          <span>
            <b class="bad">{{ 'audit.chain.broken' | transloco }}</b>, {{ 'audit.chain.seen' | transloco }}
            <ui-relative-time [value]="report.at" format="clock" />
          </span>
        }
      } @else {
        <ui-icon name="shield-alert" class="dim" /> {{ 'audit.chain.unchecked' | transloco }}
      }
    </span>
    <button ui-button [off]="off()" [busy]="check.running()" (click)="check.run()">
      {{ 'audit.chain.verify' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 8px;
    }
    .said {
      display: flex;
      align-items: center;
      gap: 6px;
      margin-right: 4px;
      color: var(--text-2);
    }
    b {
      font-weight: 500;
      color: var(--text);
    }
    b.bad {
      color: var(--bad);
    }
    @media (max-width: 1100px) {
      .wide {
        display: none;
      }
    }
  `,
})
export class ChainStatus {
  protected readonly check = inject(ChainCheck);
  private readonly texts = inject(TranslocoService);
  private readonly permissions = inject(Permissions);

  protected readonly off = computed(() => this.permissions.whyEverywhere('audit.view'));
  protected readonly anchors = computed(() => {
    const count = this.check.report()?.anchors.count ?? 0;
    return this.texts.translate<string>(plural('audit.chain.anchors', count), { count: count.toLocaleString() });
  });
  protected readonly head = computed(() => shortSeal(this.check.report()?.head ?? ''));
}
