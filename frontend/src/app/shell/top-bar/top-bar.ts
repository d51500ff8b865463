import { Component, computed, inject, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Session } from '../../core/auth/session';
import { Theme } from '../../core/preferences/theme';
import { IconButton } from '../../ui/button/icon-button';
import { Face } from '../../ui/face/face';
import { Icon } from '../../ui/icon/icon';
import { Keys } from '../../ui/keys/keys';
import { Menu, MenuDivider, MenuItem, MenuTrigger } from '../../ui/menu/menu';
import { LiveStatus } from '../live-status/live-status';
import { ServerSwitcher } from '../server-switcher/server-switcher';
import { TaskTray } from '../task-tray/task-tray';

/** Scope, search, whether the numbers are to be trusted, theme, and who one is. */
@Component({
  selector: 'dcp-top-bar',
  imports: [
    Face,
    Icon,
    IconButton,
    Keys,
    LiveStatus,
    Menu,
    MenuDivider,
    MenuItem,
    MenuTrigger,
    RouterLink,
    ServerSwitcher,
    TaskTray,
    TranslocoPipe,
  ],
  templateUrl: './top-bar.html',
  styleUrl: './top-bar.css',
})
export class TopBar {
  readonly menu = output();
  readonly searched = output();
  readonly shortcuts = output();

  protected readonly session = inject(Session);
  protected readonly theme = inject(Theme);
  private readonly texts = inject(TranslocoService);

  protected readonly name = computed(() => this.session.user()?.displayName || this.session.user()?.username || '');
  protected readonly themeLabel = computed(() =>
    this.texts.translate('top.theme', { theme: this.texts.translate(`theme.${this.theme.choice()}`) }),
  );
  /** The command key as the person's keyboard shows it. */
  protected readonly searchKeys = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K';
}
