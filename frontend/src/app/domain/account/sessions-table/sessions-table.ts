import { Component, inject, input, output } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Session } from '../../../api/models';
import { Badge } from '../../../ui/badge/badge';
import { Button } from '../../../ui/button/button';
import { Icon } from '../../../ui/icon/icon';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { clientIcon } from '../client-look';

/** Where somebody is signed in: with what, from where, when last. */
@Component({
  selector: 'dcp-sessions-table',
  imports: [Badge, Button, Icon, RelativeTime, TranslocoPipe],
  template: `
    <ul [attr.aria-label]="'sessions.title' | transloco">
      @for (session of sessions(); track session.id) {
        <li>
          <ui-icon [name]="icon(session.client)" class="dim" />
          <div class="what">
            <div class="row">
              <span class="b trunc">{{ session.client || ('sessions.unknown' | transloco) }}</span>
              @if (session.current) {
                <ui-badge tone="accent">{{ 'sessions.current' | transloco }}</ui-badge>
              }
            </div>
            <p class="small dim">
              @if (session.address) {
                {{ 'sessions.from' | transloco }} <span class="mono">{{ session.address }}</span>,
              }
              {{ 'sessions.used' | transloco }} <ui-relative-time [value]="session.lastUsedAt" format="ago" />,
              {{ 'sessions.signedIn' | transloco }} <ui-relative-time [value]="session.createdAt" format="ago" />
            </p>
          </div>
          <button
            ui-button
            size="s"
            [busy]="ending() === session.id"
            [attr.aria-label]="session.current ? null : ('sessions.endOf' | transloco: { client: nameOf(session) })"
            (click)="endAsked.emit(session)"
          >
            {{ (session.current ? 'top.signOut' : 'sessions.end') | transloco }}
          </button>
        </li>
      } @empty {
        <li class="dim">{{ 'sessions.none' | transloco }}</li>
      }
    </ul>
  `,
  styles: `
    li {
      display: flex;
      align-items: center;
      gap: 12px;
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
    li:last-child {
      border: 0;
    }
    .what {
      flex: 1;
      min-width: 0;
    }
  `,
})
export class SessionsTable {
  readonly sessions = input.required<readonly Session[]>();
  /** Id of the session that is being ended. */
  readonly ending = input<string | null>(null);
  readonly endAsked = output<Session>();

  private readonly texts = inject(TranslocoService);
  protected readonly icon = clientIcon;

  protected nameOf(session: Session): string {
    return session.client || this.texts.translate('sessions.unknown');
  }
}
