import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../../ui/button/button';

/** For a platform that manages no container yet: what one does first. */
@Component({
  selector: 'dcp-first-steps',
  imports: [Button, RouterLink, TranslocoPipe],
  template: `
    <h3>{{ 'dashboard.first.title' | transloco }}</h3>
    <ol>
      @if (mayCreate()) {
        <li>
          <span>{{ 'dashboard.first.create' | transloco }}</span>
          <a ui-button size="s" routerLink="/containers/new">{{ 'containers.create.action' | transloco }}</a>
        </li>
      }
      @if (mayAdd()) {
        <li>
          <span>{{ 'dashboard.first.add' | transloco }}</span>
          <a ui-button size="s" routerLink="/servers" [queryParams]="{ add: '' }">{{
            'servers.add.action' | transloco
          }}</a>
        </li>
      }
      @if (mayInvite()) {
        <li>
          <span>{{ 'dashboard.first.invite' | transloco }}</span>
          <a ui-button size="s" routerLink="/access/users" [queryParams]="{ add: '' }">{{
            'users.add.action' | transloco
          }}</a>
        </li>
      }
      <li>
        <span>{{ 'dashboard.first.palette' | transloco }}</span>
      </li>
    </ol>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 20px;
    }
    h3 {
      margin: 0 0 6px;
      font-size: 13px;
      line-height: 20px;
      font-weight: 600;
    }
    ol {
      border: 1px solid var(--line);
      border-radius: var(--r-l);
    }
    li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
      min-height: 40px;
      padding: 6px 12px 6px 14px;
      color: var(--text-2);
    }
    li + li {
      border-top: 1px solid var(--line);
    }
  `,
})
export class FirstSteps {
  readonly mayCreate = input.required<boolean>();
  readonly mayAdd = input.required<boolean>();
  readonly mayInvite = input.required<boolean>();
}
