import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';

export interface Crumb {
  readonly label: string;
  readonly link?: string | readonly unknown[];
  /** What stands behind the question mark of the link. */
  readonly query?: Readonly<Record<string, string>>;
}

/** The head of a page: where one is, its title, how many, what one can do here. */
@Component({
  selector: 'ui-page-header',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    @if (crumbs().length > 0) {
      <nav class="crumbs" [attr.aria-label]="'ui.breadcrumbs' | transloco">
        @for (crumb of crumbs(); track $index) {
          @if (!$first) {
            <ui-icon name="chevron-right" size="xs" />
          }
          @if (crumb.link; as link) {
            <a [routerLink]="link" [queryParams]="crumb.query">{{ crumb.label }}</a>
          } @else {
            <span>{{ crumb.label }}</span>
          }
        }
      </nav>
    }
    <div class="head" [class.tight]="crumbs().length > 0">
      <h1>{{ title() }}</h1>
      @if (count(); as text) {
        <span class="count num">{{ text }}</span>
      }
      <ng-content select="[uiBeside]" />
      <span class="grow"></span>
      <div class="actions"><ng-content /></div>
    </div>
  `,
  styleUrl: './page-header.css',
})
export class PageHeader {
  readonly title = input.required<string>();
  /** How many there are, e.g. "312 on 12 servers". */
  readonly count = input<string | null>(null);
  readonly crumbs = input<readonly Crumb[]>([]);
}
