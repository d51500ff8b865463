import { Component, input } from '@angular/core';
import { IsActiveMatchOptions, Params, RouterLink, RouterLinkActive } from '@angular/router';

/** What stands behind the question mark does not say on which tab one is. */
const ACTIVE: IsActiveMatchOptions = {
  paths: 'subset',
  queryParams: 'ignored',
  fragment: 'ignored',
  matrixParams: 'ignored',
};

export interface Tab {
  readonly label: string;
  /** Router commands, relative to the current route. */
  readonly path: string | readonly unknown[];
  readonly count?: number;
}

/** Tabs that are routes: each has its address, Back works, and a link leads to one. */
@Component({
  selector: 'ui-tabs',
  imports: [RouterLink, RouterLinkActive],
  template: `
    <nav [attr.aria-label]="label()">
      @for (tab of tabs(); track tab.label) {
        <a
          [routerLink]="tab.path"
          [queryParams]="query()"
          [queryParamsHandling]="query() ? null : 'preserve'"
          routerLinkActive="on"
          [routerLinkActiveOptions]="ACTIVE"
          ariaCurrentWhenActive="page"
        >
          {{ tab.label }}
          @if (tab.count !== undefined) {
            <span class="num count">{{ tab.count }}</span>
          }
        </a>
      }
    </nav>
  `,
  styleUrl: './tabs.css',
})
export class Tabs {
  readonly tabs = input.required<readonly Tab[]>();
  readonly label = input.required<string>();
  /** What stands behind the question mark of each tab; null keeps what stands there now. */
  readonly query = input<Params | null>(null);

  protected readonly ACTIVE = ACTIVE;
}
