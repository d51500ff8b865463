import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Session as OwnSession } from '../../../api/models';
import { Session } from '../../../core/auth/session';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { Account } from '../../../domain/account/account';
import { SessionsTable } from '../../../domain/account/sessions-table/sessions-table';
import { QuietReadings } from '../../../domain/reading/quiet-reading';
import { Button } from '../../../ui/button/button';
import { Confirm } from '../../../ui/dialog/confirm';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { steadyLoading } from '../../../ui/skeleton/steady-loading';

/** Everywhere where one is signed in, this place marked. */
@Component({
  selector: 'dcp-sessions-tab',
  imports: [Button, ReadFailed, SessionsTable, Skeleton, TranslocoPipe],
  template: `
    <div class="page-body">
      <div class="sheet">
        @if (list.error() && !list.known()) {
          <dcp-read-failed
            [error]="list.error()!"
            [title]="'sessions.readFailed' | transloco"
            (retry)="list.readAgain()"
          />
        } @else if (list.known()) {
          <div class="head">
            <p class="sub">{{ 'profile.sessions.text' | transloco }}</p>
            <button ui-button="danger" icon="log-out" (click)="signOutEverywhere()">
              {{ 'profile.sessions.everywhere' | transloco }}
            </button>
          </div>
          <dcp-sessions-table [sessions]="sorted()" [ending]="ending()" (endAsked)="end($event)" />
        } @else if (loading()) {
          @for (width of [300, 260, 280]; track $index) {
            <p class="bar"><ui-skeleton [width]="width" /></p>
          }
        }
      </div>
    </div>
  `,
  styles: `
    .sheet {
      max-width: 720px;
    }
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 16px;
      margin-bottom: 8px;
    }
    .head p {
      flex: 1 1 280px;
    }
    .bar {
      padding: 16px 0;
    }
  `,
  styleUrl: '../sheet.css',
  host: { class: 'page' },
})
export class SessionsTab {
  private readonly account = inject(Account);
  private readonly session = inject(Session);
  private readonly confirm = inject(Confirm);
  private readonly texts = inject(TranslocoService);

  protected readonly list = this.account.sessions();
  protected readonly loading = steadyLoading(() => this.list.loading());
  protected readonly ending = signal<string | null>(null);
  /** This one first, then the last used. */
  protected readonly sorted = computed(() =>
    [...this.list.items()].sort(
      (a, b) => Number(b.current) - Number(a.current) || b.lastUsedAt.localeCompare(a.lastUsedAt),
    ),
  );

  constructor() {
    inject(QuietReadings).during(inject(DestroyRef), () => this.list.read());
  }

  protected async end(one: OwnSession): Promise<void> {
    if (one.current) {
      await this.session.signOut();
      return;
    }
    this.ending.set(one.id);
    try {
      await this.account.endSession(one.id);
      await this.list.readAgain();
    } finally {
      this.ending.set(null);
    }
  }

  protected async signOutEverywhere(): Promise<void> {
    const others = this.list.items().length - 1;
    const agreed = await this.confirm.ask({
      title: this.texts.translate('profile.sessions.everywhereTitle'),
      losses: [
        {
          icon: 'log-out',
          tone: 'warn',
          text: this.texts.translate('profile.sessions.everywhereLoss'),
          detail: this.texts.translate('profile.sessions.everywhereDetail', { count: Math.max(0, others) }),
        },
        { icon: 'key-round', tone: 'idle', text: this.texts.translate('profile.sessions.tokensStay') },
      ],
      confirmLabel: this.texts.translate('profile.sessions.everywhere'),
    });
    if (agreed) {
      await this.account.signOutEverywhere();
      await this.session.signOut();
    }
  }
}
