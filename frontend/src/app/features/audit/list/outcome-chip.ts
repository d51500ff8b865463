import { booleanAttribute, Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { AuditEntry } from '../../../api/models';
import { OUTCOME_LOOKS, shownOutcome } from '../../../domain/audit/audit-look';
import { StateChip } from '../../../ui/state-chip/state-chip';

/** How it ended, as a chip; the platform's code for why stands in its tooltip. */
@Component({
  selector: 'dcp-outcome-chip',
  imports: [StateChip],
  template: '<ui-state-chip [look]="look()" [title]="entry().code ?? \'\'" />',
  styles: ':host { display: flex; }',
})
export class OutcomeChip {
  readonly entry = input.required<Pick<AuditEntry, 'outcome' | 'code'>>();
  /** Every outcome has its ground, also the usual one. */
  readonly loud = input(false, { transform: booleanAttribute });

  private readonly texts = inject(TranslocoService);
  protected readonly look = computed(() => {
    const outcome = shownOutcome(this.entry());
    const { quiet, ...look } = OUTCOME_LOOKS[outcome];
    return {
      ...look,
      quiet: quiet && !this.loud(),
      word: this.texts.translate<string>(`audit.outcome.${outcome}`),
    };
  });
}
