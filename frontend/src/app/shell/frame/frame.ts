import {
  afterNextRender,
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  signal,
  untracked,
} from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Title } from '@angular/platform-browser';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { filter } from 'rxjs';
import { Session } from '../../core/auth/session';
import { Fleet } from '../../core/fleet/fleet';
import { Dialogs } from '../../ui/dialog/dialogs';
import { OverlayLandmark } from '../../ui/overlay/overlay-landmark';
import { ToastOutlet } from '../../ui/toast/toast-outlet';
import { Shortcuts } from '../shortcuts/shortcuts';
import { Sidebar } from '../sidebar/sidebar';
import { TopBar } from '../top-bar/top-bar';

/** What stands around every page of somebody who is signed in. */
@Component({
  selector: 'dcp-frame',
  imports: [RouterOutlet, Sidebar, ToastOutlet, TopBar, TranslocoPipe],
  providers: [Shortcuts],
  template: `
    <a class="skip" href="#main" (click)="$event.preventDefault(); main.focus()">{{ 'nav.skip' | transloco }}</a>
    <dcp-sidebar
      id="sidebar"
      [class.open]="menuOpen()"
      (navigated)="menuOpen.set(false)"
      (shortcuts)="help()"
      (keydown.escape)="menuOpen.set(false)"
    />
    @if (menuOpen()) {
      <button
        type="button"
        class="veil"
        [attr.aria-label]="'ui.close' | transloco"
        (click)="menuOpen.set(false)"
      ></button>
    }
    <dcp-top-bar role="banner" (menu)="openMenu()" (searched)="palette()" (shortcuts)="help()" />
    <main #main id="main" tabindex="-1"><router-outlet /></main>
    <ui-toast-outlet />
    <div class="sr" aria-live="polite">{{ announced() }}</div>
  `,
  styleUrl: './frame.css',
})
export class Frame {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  private readonly title = inject(Title);
  private readonly texts = inject(TranslocoService);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private paletteOpen = false;

  protected readonly menuOpen = signal(false);
  /** The page's title after each change of page, for screen readers. */
  protected readonly announced = signal('');

  constructor() {
    inject(Shortcuts).listen(this);
    inject(OverlayLandmark).name(this.texts.translate('nav.overlay'));
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        takeUntilDestroyed(),
      )
      .subscribe(() => {
        this.announced.set(this.title.getTitle());
      });
    inject(Fleet).watch(inject(DestroyRef));
    effect(() => {
      const state = this.session.state();
      untracked(() => {
        if (state === 'expired') {
          void this.relogin();
        } else if (state === 'anonymous') {
          void this.router.navigate(['/login'], { queryParams: { to: this.router.url } });
        }
      });
    });
    effect(() => {
      if (this.session.user()?.mustChangePassword) {
        untracked(() => void this.router.navigate(['/new-password'], { queryParams: { to: this.router.url } }));
      }
    });
  }

  /** On a narrow window the sidebar lies over the page: the focus goes there with it. */
  protected openMenu(): void {
    this.menuOpen.set(true);
    afterNextRender(
      { read: () => this.host.querySelector<HTMLElement>('#sidebar a')?.focus() },
      { injector: this.injector },
    );
  }

  async palette(): Promise<void> {
    if (this.paletteOpen) {
      return;
    }
    this.paletteOpen = true;
    try {
      const { CommandPalette } = await import('../command-palette/command-palette');
      await this.dialogs.open(CommandPalette, { width: 660, top: 104, label: this.texts.translate('top.search') });
    } finally {
      this.paletteOpen = false;
    }
  }

  async help(): Promise<void> {
    this.menuOpen.set(false);
    const { ShortcutsHelp } = await import('../shortcuts/shortcuts-help');
    await this.dialogs.open(ShortcutsHelp, { width: 560 });
  }

  private async relogin(): Promise<void> {
    const { Relogin } = await import('../relogin/relogin');
    await this.dialogs.open(Relogin, { width: 400, dismissable: false });
  }
}
