import { Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ContainerSummary } from '../../api/models';
import { Badge } from '../../ui/badge/badge';
import { badgesOf } from './container-badges';

/** The badges after a container's name. */
@Component({
  selector: 'dcp-container-badges',
  imports: [Badge, TranslocoPipe],
  template: `
    @for (badge of badges(); track badge.text) {
      <ui-badge [tone]="badge.tone" [icon]="badge.icon" [attr.title]="badge.tooltip">{{
        badge.text | transloco: { count: badge.count }
      }}</ui-badge>
    }
  `,
  styles: ':host { display: contents; }',
})
export class ContainerBadges {
  readonly container = input.required<ContainerSummary>();

  protected readonly badges = computed(() => badgesOf(this.container()));
}
