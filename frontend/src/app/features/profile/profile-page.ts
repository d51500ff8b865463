import { Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ServerScope } from '../../core/fleet/server-scope';
import { PageHeader } from '../../ui/page-header/page-header';
import { Tabs } from '../../ui/tabs/tabs';

/** The signed-in person's own page: who one is, what proves it, where one is signed in, what acts in one's name. */
@Component({
  selector: 'dcp-profile',
  imports: [PageHeader, RouterOutlet, Tabs, TranslocoPipe],
  template: `
    <ui-page-header [title]="'profile.title' | transloco" />
    <ui-tabs [tabs]="tabs" [query]="scope.query()" [label]="'profile.title' | transloco" />
    <router-outlet />
  `,
  host: { class: 'page' },
})
export class ProfilePage {
  private readonly texts = inject(TranslocoService);
  protected readonly scope = inject(ServerScope);

  protected readonly tabs = [
    { path: 'account', label: this.texts.translate<string>('profile.account') },
    { path: 'security', label: this.texts.translate<string>('profile.security') },
    { path: 'sessions', label: this.texts.translate<string>('profile.sessions.title') },
    { path: 'tokens', label: this.texts.translate<string>('profile.tokens.title') },
  ];
}
