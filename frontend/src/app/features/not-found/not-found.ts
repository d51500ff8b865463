import { Component, inject } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';

/** An address that leads nowhere. */
@Component({
  selector: 'dcp-not-found',
  imports: [Button, EmptyState, RouterLink, TranslocoPipe],
  template: `
    <h1 class="sr">{{ 'notFound.title' | transloco }}</h1>
    <ui-empty-state
      icon="search-x"
      [title]="'notFound.title' | transloco"
      [text]="'notFound.text' | transloco: { path }"
    >
      <a ui-button="primary" routerLink="/dashboard">{{ 'notFound.home' | transloco }}</a>
    </ui-empty-state>
  `,
})
export class NotFound {
  protected readonly path = inject(Router).url.replace(/[?#].*$/, '');
}
