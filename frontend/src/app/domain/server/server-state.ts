import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { ServerState } from '../../api/models';
import { StateChip } from '../../ui/state-chip/state-chip';
import { SERVER_STATES } from './server-look';

/** The state of a server as a chip. */
@Component({
  selector: 'dcp-server-state',
  imports: [StateChip],
  template: '<ui-state-chip [look]="look()" />',
  styles: ':host { display: flex; }',
})
export class ServerStateChip {
  readonly state = input.required<ServerState>();

  private readonly texts = inject(TranslocoService);
  protected readonly look = computed(() => {
    const { tone, icon, quiet } = SERVER_STATES[this.state()];
    return { tone, icon, quiet, word: this.texts.translate(`server.state.${this.state()}`) };
  });
}
