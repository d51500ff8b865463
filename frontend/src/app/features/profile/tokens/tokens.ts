import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { PersonalToken } from '../../../api/models';
import { injectAddress } from '../../../core/address/address';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { Account } from '../../../domain/account/account';
import { expiry } from '../../../domain/account/token-limits';
import { QuietReadings } from '../../../domain/reading/quiet-reading';
import { ServerStore } from '../../../domain/server/server-store';
import { plural } from '../../../i18n/plural';
import { Badge } from '../../../ui/badge/badge';
import { Button } from '../../../ui/button/button';
import { Column, GridEmpty } from '../../../ui/data-grid/column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { Confirm } from '../../../ui/dialog/confirm';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { ListPane, ListTemplate } from '../../../ui/list-pane/list-pane';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { Ticker } from '../../../ui/relative-time/ticker';
import { Toasts } from '../../../ui/toast/toasts';
import { formatDuration } from '../../../ui/relative-time/duration';
import { TokenCreate } from './token-create';

/** What programs may do in one's name. */
@Component({
  selector: 'dcp-tokens-tab',
  imports: [
    Badge,
    Button,
    Column,
    DataGrid,
    EmptyState,
    GridEmpty,
    ListPane,
    ListTemplate,
    ReadFailed,
    RelativeTime,
    TokenCreate,
    TranslocoPipe,
  ],
  templateUrl: './tokens.html',
  styleUrl: './tokens.css',
  host: { class: 'page' },
})
export class TokensTab {
  /** From the address: whether one is being made. */
  readonly add = input<string>();

  private readonly account = inject(Account);
  private readonly servers = inject(ServerStore);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();
  private readonly ticker = inject(Ticker);

  protected readonly list = this.account.tokens();
  protected readonly sort = signal<string | null>('name');
  protected readonly now = computed(() => Math.floor(this.ticker.now() / 60_000) * 60_000);
  protected readonly adding = computed(() => this.add() !== undefined);
  protected readonly key = (token: PersonalToken) => token.id;
  protected readonly label = (token: PersonalToken) => token.name;
  protected readonly byName = (token: PersonalToken) => token.name;
  protected readonly byExpiry = (token: PersonalToken) => token.expiresAt;
  protected readonly byUse = (token: PersonalToken) => token.lastUsedAt;
  protected readonly over = (token: PersonalToken) => expiry(token, this.now()) === 'over';

  constructor() {
    const life = inject(DestroyRef);
    this.servers.watch(life);
    inject(QuietReadings).during(life, () => this.list.read());
  }

  protected expiryOf(token: PersonalToken): 'over' | 'soon' | 'later' {
    return expiry(token, this.now());
  }

  protected leftOf(token: PersonalToken): string {
    return formatDuration(Date.parse(token.expiresAt) - this.now());
  }

  protected limits(token: PersonalToken): string {
    const { actions, servers } = token;
    const what = actions
      ? this.texts.translate<string>(plural('profile.tokens.actions', actions.length), { count: actions.length })
      : this.texts.translate<string>('profile.tokens.allActions');
    const [first] = servers ?? [];
    const where = !servers
      ? this.texts.translate<string>('profile.tokens.allServers')
      : servers.length === 1 && first
        ? this.texts.translate<string>('profile.tokens.onServer', { name: this.servers.find(first)?.name ?? first })
        : this.texts.translate<string>('profile.tokens.onServers', { count: servers.length });
    return `${what}, ${where}`;
  }

  protected async revoke(token: PersonalToken): Promise<void> {
    const agreed = await this.confirm.ask({
      title: this.texts.translate('profile.tokens.revokeTitle', { name: token.name }),
      losses: [
        {
          icon: 'unplug',
          tone: 'bad',
          text: this.texts.translate('profile.tokens.revokeLoss'),
          detail: this.texts.translate('profile.tokens.revokeDetail'),
        },
      ],
      confirmLabel: this.texts.translate('profile.tokens.revoke'),
    });
    if (agreed) {
      await this.account.revokeToken(token.id);
      this.toasts.show({ tone: 'ok', strong: token.name, text: this.texts.translate('profile.tokens.revoked') });
      await this.list.readAgain();
    }
  }
}
