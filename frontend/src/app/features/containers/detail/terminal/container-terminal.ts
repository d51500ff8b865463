import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Permissions } from '../../../../core/permissions/permissions';
import { splitWords } from '../../../../domain/command/shell';
import { ContainerDetailStore } from '../../../../domain/container/container-detail-store';
import { containerStream } from '../../../../domain/container/container-path';
import { TerminalSession } from '../../../../domain/terminal/terminal-session';
import { Badge } from '../../../../ui/badge/badge';
import { Button } from '../../../../ui/button/button';
import { IconButton } from '../../../../ui/button/icon-button';
import { copyText } from '../../../../ui/copy-button/copy-text';
import { Confirm } from '../../../../ui/dialog/confirm';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { Verbatim } from '../../../../ui/field/verbatim';
import { Note } from '../../../../ui/note/note';
import { SelectButton } from '../../../../ui/select-button/select-button';
import { Terminal } from '../../../../ui/terminal/terminal';
import { Toasts } from '../../../../ui/toast/toasts';
import { TerminalChoice } from './terminal-choice';

const SHELLS: Readonly<Record<string, readonly string[]>> = { detect: [], bash: ['bash'], sh: ['sh'], ash: ['ash'] };

/** A program inside the container, a shell most of the time. Leaving the tab ends it. */
@Component({
  selector: 'dcp-container-terminal',
  imports: [Badge, Button, EmptyState, IconButton, Note, RouterLink, SelectButton, Terminal, TranslocoPipe, Verbatim],
  templateUrl: './container-terminal.html',
  styleUrl: './container-terminal.css',
  providers: [TerminalSession],
  host: { class: 'page' },
})
export class ContainerTerminal {
  protected readonly session = inject(TerminalSession);
  protected readonly choice = inject(TerminalChoice);
  private readonly store = inject(ContainerDetailStore);
  private readonly permissions = inject(Permissions);
  private readonly texts = inject(TranslocoService);
  private readonly confirm = inject(Confirm);
  private readonly toasts = inject(Toasts);
  private readonly screen = viewChild(Terminal);
  private readonly searchField = viewChild<ElementRef<HTMLInputElement>>('searchField');
  private readonly starter = viewChild('starter', { read: ElementRef<HTMLElement> });

  protected readonly opened = signal(false);
  protected readonly size = signal<{ columns: number; rows: number } | null>(null);
  protected readonly searching = signal(false);
  protected readonly notFound = signal(false);
  protected readonly readAloud = signal(false);
  protected readonly badCommand = signal(false);
  protected readonly container = computed(() => this.store.detail()?.summary ?? null);
  protected readonly notAllowed = computed(() => {
    const container = this.container();
    return container ? this.permissions.why('container.exec', container) : null;
  });
  /** Where this container's recordings are; null for who may not see them. */
  protected readonly recordings = computed(() => {
    const container = this.container();
    return container && this.permissions.can('recording.view', container.server) ? { container: container.id } : null;
  });
  protected readonly running = computed(() => this.container()?.state === 'running' && !this.store.gone());
  protected readonly off = computed(() =>
    this.running() ? null : this.texts.translate('containers.terminal.notRunning'),
  );
  protected readonly over = computed(() => this.session.state() === 'exited' || this.session.state() === 'failed');
  protected readonly active = computed(() => !this.over() && this.session.state() !== 'none');
  protected readonly shells = [...Object.keys(SHELLS), 'custom'].map((value) => ({
    value,
    label: this.texts.translate(`containers.terminal.shell.${value}`),
  }));
  protected readonly status = computed(() => {
    const state = this.session.state();
    const size = this.size();
    if (state === 'running' && size) {
      const shell = this.session.shell()?.split('/').at(-1) ?? '';
      return this.texts.translate('containers.terminal.running', { shell, ...size }).trim();
    }
    return state === 'none' || this.over() ? '' : this.texts.translate(`containers.terminal.state.${state}`);
  });
  protected readonly ending = computed(() => {
    if (this.session.state() === 'failed') {
      return this.session.problem() ?? this.texts.translate('containers.terminal.lost');
    }
    const code = this.session.exitCode();
    return this.texts.translate(code === null ? 'containers.terminal.ended' : 'containers.terminal.exited', { code });
  });

  /** Shows the screen; the program starts when it is known how large that is. */
  protected open(): void {
    if (this.command() === null) {
      this.badCommand.set(true);
      return;
    }
    this.badCommand.set(false);
    if (this.opened()) {
      this.screen()?.reset();
      this.start();
    }
    this.opened.set(true);
  }

  protected ready(size: { columns: number; rows: number }): void {
    this.size.set(size);
    this.start();
  }

  protected resized(size: { columns: number; rows: number }): void {
    this.size.set(size);
    this.session.resize(size.columns, size.rows);
  }

  protected end(): void {
    this.session.close();
    this.opened.set(false);
  }

  protected async find(text: string, by: 1 | -1): Promise<void> {
    this.notFound.set(text !== '' && (await this.screen()?.find(text, by)) === false);
  }

  protected openSearch(): void {
    this.searching.set(true);
    setTimeout(() => this.searchField()?.nativeElement.select());
  }

  protected closeSearch(): void {
    this.searching.set(false);
    this.notFound.set(false);
    this.screen()?.endSearch();
  }

  protected leave(): void {
    this.starter()?.nativeElement.focus();
  }

  protected async copy(text = this.screen()?.selection() || this.screen()?.text().trimEnd() || ''): Promise<void> {
    if (text !== '') {
      const copied = await copyText(text);
      const key = copied ? 'ui.copied' : 'ui.copyFailed';
      this.toasts.show({ tone: copied ? 'ok' : 'bad', text: this.texts.translate(key) });
      this.screen()?.focus();
    }
  }

  /** A program chose this address: the person sees it whole before anything opens. */
  protected async follow(address: string): Promise<void> {
    if (!/^https?:\/\//i.test(address)) {
      return;
    }
    const yes = await this.confirm.ask({
      title: this.texts.translate('containers.terminal.link.title'),
      text: this.texts.translate('containers.terminal.link.text'),
      losses: [{ icon: 'external-link', tone: 'warn', text: address }],
      confirmLabel: this.texts.translate('containers.terminal.link.open'),
    });
    if (yes) {
      window.open(address, '_blank', 'noopener,noreferrer');
    }
  }

  private command(): readonly string[] | null {
    const known = SHELLS[this.choice.shell()];
    if (known) {
      return known;
    }
    const words = splitWords(this.choice.command());
    return words && words.length > 0 ? words : null;
  }

  private start(): void {
    const container = this.container();
    const command = this.command();
    const screen = this.screen();
    const size = this.size();
    if (container && command && screen && size) {
      const path = containerStream(container, 'exec');
      this.session.start({ path, command, user: this.choice.user().trim(), ...size }, screen);
      screen.focus();
    }
  }
}
