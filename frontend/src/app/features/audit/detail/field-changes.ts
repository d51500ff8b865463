import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { AuditChange } from '../../../api/models';

/** In what a thing differs from what it was: per field what went and what came. */
@Component({
  selector: 'dcp-field-changes',
  imports: [TranslocoPipe],
  template: `
    <dl class="mono">
      @for (change of changes(); track change.field) {
        <dt>{{ change.field }}</dt>
        @if (change.before !== null && change.before !== undefined) {
          <dd class="before">
            <span aria-hidden="true">-</span><span class="sr">{{ 'audit.changes.before' | transloco }}</span>
            {{ change.before }}
          </dd>
        }
        @if (change.after !== null && change.after !== undefined) {
          <dd class="after">
            <span aria-hidden="true">+</span><span class="sr">{{ 'audit.changes.after' | transloco }}</span>
            {{ change.after }}
          </dd>
        }
      }
    </dl>
  `,
  styles: `
    dl {
      padding: 4px 0;
      border-radius: var(--r);
      background: var(--sunken);
      line-height: 18px;
    }
    dt,
    dd {
      padding: 0 8px;
      overflow-wrap: anywhere;
    }
    dt {
      color: var(--text-2);
    }
    .before {
      background: var(--bad-soft);
    }
    .after {
      background: var(--ok-soft);
    }
  `,
})
export class FieldChanges {
  readonly changes = input.required<readonly AuditChange[]>();
}
