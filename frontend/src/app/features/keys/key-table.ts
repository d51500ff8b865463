import { Component, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { DataKeyStatus } from '../../api/models';
import { plural } from '../../i18n/plural';
import { RelativeTime } from '../../ui/relative-time/relative-time';
import { ChipLook, StateChip } from '../../ui/state-chip/state-chip';

const LOOK = {
  active: { tone: 'ok', icon: 'shield-check' },
  former: { tone: 'warn', icon: 'key-round' },
  unused: { tone: 'idle', icon: 'key-round' },
} as const;

/** The data keys: how old each is, and what it seals. */
@Component({
  selector: 'dcp-key-table',
  imports: [RelativeTime, StateChip, TranslocoPipe],
  template: `
    <table>
      <caption class="sr">
        {{
          'keys.data' | transloco
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ 'keys.id' | transloco }}</th>
          <th scope="col">{{ 'keys.state' | transloco }}</th>
          <th scope="col">{{ 'keys.made' | transloco }}</th>
          <th scope="col">{{ 'keys.seals' | transloco }}</th>
        </tr>
      </thead>
      <tbody>
        @for (key of keys(); track key.id) {
          <tr>
            <th scope="row" class="mono">{{ key.id }}</th>
            <td><ui-state-chip [look]="lookOf(key)" /></td>
            <td><ui-relative-time [value]="key.createdAt" format="ago" /></td>
            <td>
              {{ secretsOf(key) }}
              @for (kind of key.kinds; track kind.kind) {
                <span class="kind dim small">
                  {{ 'keys.kind.' + kind.kind | transloco }}: <span class="num">{{ kind.count }}</span>
                </span>
              }
            </td>
          </tr>
        }
      </tbody>
    </table>
  `,
  styles: `
    :host {
      display: block;
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 8px 16px 8px 0;
      text-align: left;
      vertical-align: top;
      border-top: 1px solid var(--line);
      font-weight: 400;
    }
    thead th {
      border-top: 0;
      color: var(--text-2);
      font-size: 12px;
    }
    .kind {
      display: block;
    }
  `,
})
export class KeyTable {
  readonly keys = input.required<readonly DataKeyStatus[]>();

  private readonly texts = inject(TranslocoService);

  protected lookOf(key: DataKeyStatus): ChipLook {
    return { ...LOOK[key.state], word: this.texts.translate(`keys.states.${key.state}`), quiet: true };
  }

  protected secretsOf(key: DataKeyStatus): string {
    return this.texts.translate(plural('keys.secrets', key.sealed), { count: key.sealed });
  }
}
