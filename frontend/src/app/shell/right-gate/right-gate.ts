import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Session } from '../../core/auth/session';
import { NoRight } from '../../core/errors/no-right/no-right';
import { Permissions } from '../../core/permissions/permissions';
import { PageHeader } from '../../ui/page-header/page-header';

/**
 * Lets a page through to who has the right to it. Without the right it would ask the platform all the same, and each
 * refusal is put on record as somebody's try. It opens by itself when the right is given.
 */
@Component({
  selector: 'dcp-right-gate',
  imports: [NoRight, PageHeader, RouterOutlet, TranslocoPipe],
  template: `
    @if (why(); as reason) {
      <ui-page-header [title]="label() | transloco" />
      <dcp-no-right [why]="reason" />
    } @else {
      <router-outlet />
    }
  `,
  host: { '[class.page]': 'why() !== null' },
  styles: ':host:not(.page) { display: contents; }',
})
export class RightGate {
  /** From the route: the right that is needed, and key of the page's name. */
  readonly needs = input.required<string>();
  readonly label = input.required<string>();

  private readonly session = inject(Session);
  private readonly permissions = inject(Permissions);
  /** Whoever has just signed out lacks every right, and is led away. */
  protected readonly why = computed(() =>
    this.session.state() === 'anonymous' ? null : this.permissions.why(this.needs()),
  );

  constructor() {
    effect(() => {
      if (this.why() !== null) {
        // It may have been given since the rights were read.
        untracked(() => void this.session.refreshRights());
      }
    });
  }
}
