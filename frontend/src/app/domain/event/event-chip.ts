import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { StateChip } from '../../ui/state-chip/state-chip';
import { EngineEvent } from '../../api/models';
import { eventLook } from './event-look';

/** What happened, as a chip: icon, word and, where somebody should look, colour. */
@Component({
  selector: 'dcp-event-chip',
  imports: [StateChip],
  template: '<ui-state-chip [look]="look()" />',
  styles: ':host { display: flex; }',
})
export class EventChip {
  readonly event = input.required<EngineEvent>();

  private readonly texts = inject(TranslocoService);
  protected readonly look = computed(() => {
    const { word, ...look } = eventLook(this.event());
    const code = this.event().attributes['exitCode'] ?? '';
    return {
      ...look,
      word:
        word === null ? this.event().action : this.texts.translate<string>(`events.action.${word}`, { code }).trim(),
    };
  });
}
