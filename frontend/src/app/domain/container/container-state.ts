import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { ContainerSummary } from '../../api/models';
import { ChipLook, StateChip } from '../../ui/state-chip/state-chip';
import { ContainerPhase, phaseOf, PHASES } from './container-phase';

/** The state of a container as a chip. The exit code is part of the word. */
@Component({
  selector: 'dcp-container-state',
  imports: [StateChip],
  template: '<ui-state-chip [look]="look()" />',
  styles: ':host { display: flex; }',
})
export class ContainerStateChip {
  readonly container = input.required<ContainerSummary>();
  /** Whether its server does not answer. */
  readonly stale = input(false);

  private readonly texts = inject(TranslocoService);
  protected readonly look = computed(() => chipLook(this.container(), this.stale(), this.texts));
}

/** @param texts translates the phase into its word */
export function chipLook(container: ContainerSummary, stale: boolean, texts: TranslocoService): ChipLook {
  const phase = phaseOf(container, stale);
  const { tone, icon, quiet, filled } = PHASES[phase];
  return { tone, icon, quiet, filled, word: wordOf(phase, container.exitCode, texts) };
}

function wordOf(phase: ContainerPhase, exitCode: number | null | undefined, texts: TranslocoService): string {
  const withCode = (phase === 'exited' || phase === 'failed') && exitCode != null;
  return texts.translate(withCode ? 'container.exitedWith' : `container.phase.${phase}`, { code: exitCode });
}
