import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ChainCheck } from '../../../domain/audit/chain-check';
import { Note } from '../../../ui/note/note';

/** What somebody has to look into after a check of the chain: where it is broken, anchors that are damaged. */
@Component({
  selector: 'dcp-chain-notes',
  imports: [Note, TranslocoPipe],
  template: `
    @if (check.error(); as error) {
      <ui-note tone="warn" live [title]="'audit.chain.failed' | transloco" [requestId]="error.requestId">
        {{ error.detail ?? error.title }}
      </ui-note>
    }
    @if (check.report()?.firstBad; as bad) {
      <ui-note
        tone="bad"
        live
        icon="shield-x"
        [title]="'audit.chain.firstBad' | transloco: { seq: bad.seq.toLocaleString() }"
      >
        {{ bad.detail }} {{ 'audit.chain.advice' | transloco }}
      </ui-note>
    }
    @if (damaged(); as text) {
      <ui-note tone="warn" [title]="text">{{ 'audit.chain.damagedWhy' | transloco }}</ui-note>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      gap: 6px;
      padding: 0 24px;
    }
    :host:has(ui-note) {
      padding-bottom: 10px;
    }
    @media (max-width: 720px) {
      :host {
        padding-left: 16px;
        padding-right: 16px;
      }
    }
  `,
})
export class ChainNotes {
  private readonly texts = inject(TranslocoService);
  protected readonly check = inject(ChainCheck);
  protected readonly damaged = computed(() => {
    const damaged = this.check.report()?.anchors.damaged ?? 0;
    return damaged > 0
      ? this.texts.translate<string>('audit.chain.damaged', { count: damaged.toLocaleString() })
      : null;
  });
}
