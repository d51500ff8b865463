import { Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { AuditRecord } from '../../../api/models';
import { Fact, Facts } from '../../../ui/facts/facts';
import { Icon } from '../../../ui/icon/icon';
import { shortSeal } from '../chain/short-seal';

/** Where the records of an entry stand in the chain, and whether each is as it was sealed. */
@Component({
  selector: 'dcp-chain-place',
  imports: [Fact, Facts, Icon, TranslocoPipe],
  template: `
    @for (record of records(); track record.seq) {
      <ui-facts layout="list">
        <ui-fact [label]="'audit.place.record' | transloco">
          <span class="num">{{ record.seq.toLocaleString() }}</span>
          <span class="dim">{{ 'audit.place.' + record.kind | transloco }}</span>
        </ui-fact>
        <ui-fact [label]="'audit.place.previous' | transloco">
          @if (record.previous; as previous) {
            <span class="mono" [title]="previous">{{ short(previous) }}</span>
          } @else {
            <span class="dim">{{ 'audit.place.removed' | transloco }}</span>
          }
        </ui-fact>
        <ui-fact [label]="'audit.place.seal' | transloco">
          <span class="mono" [title]="record.mac">{{ short(record.mac) }}</span>
          @if (record.intact) {
            <span class="verdict ok"><ui-icon name="check" size="xs" />{{ 'audit.place.intact' | transloco }}</span>
          } @else if (record.intact === false) {
            <span class="verdict bad"><ui-icon name="shield-x" size="xs" />{{ 'audit.place.broken' | transloco }}</span>
          }
        </ui-fact>
      </ui-facts>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .verdict {
      display: inline-flex;
      align-items: center;
      gap: 4px;
    }
  `,
})
export class ChainPlace {
  readonly records = input.required<readonly AuditRecord[]>();

  protected readonly short = shortSeal;
}
