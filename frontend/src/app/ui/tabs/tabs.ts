import { Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';

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
        <a [routerLink]="tab.path" queryParamsHandling="preserve" routerLinkActive="on" ariaCurrentWhenActive="page">
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
}
