import { Component, computed, DestroyRef, DOCUMENT, effect, inject, input, untracked } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Permissions } from '../../../../core/permissions/permissions';
import { HAS_DSCTL } from '../../../../domain/command/dsctl';
import { quote } from '../../../../domain/command/shell';
import { ContainerDetailStore } from '../../../../domain/container/container-detail-store';
import { LOG_INTERVAL, LogFeed } from '../../../../domain/container/log-feed';
import { QuietReadings } from '../../../../domain/reading/quiet-reading';
import { Button } from '../../../../ui/button/button';
import { CopyButton } from '../../../../ui/copy-button/copy-button';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { LogPanel } from '../../../../ui/log-panel/log-panel';
import { LogLevel } from '../../../../ui/log-view/level';
import { LogBook } from '../../../../ui/log-view/log-book';
import { LogIntake } from '../../../../ui/log-view/log-intake';
import { LogStreamName } from '../../../../ui/log-view/log-record';
import { asText } from '../../../../ui/log-view/log-selection';
import { Note } from '../../../../ui/note/note';
import { SelectButton } from '../../../../ui/select-button/select-button';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { steadyLoading } from '../../../../ui/skeleton/steady-loading';

const TAILS = [100, 500, 1000, 5000];
const DEFAULT_TAIL = 500;
const LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/** The log of a container, live while it runs. Search, level, stream and length live in the address. */
@Component({
  selector: 'dcp-container-logs',
  imports: [Button, CopyButton, EmptyState, ErrorState, LogPanel, Note, SelectButton, Skeleton, TranslocoPipe],
  templateUrl: './container-logs.html',
  styleUrl: './container-logs.css',
  providers: [LogFeed],
  host: { class: 'page' },
})
export class ContainerLogs {
  /** From the address; see `change`. */
  readonly q = input<string>();
  readonly regex = input<string>();
  readonly level = input<string>();
  readonly stream = input<string>();
  readonly tail = input<string>();

  protected readonly feed = inject(LogFeed);
  private readonly store = inject(ContainerDetailStore);
  private readonly permissions = inject(Permissions);
  private readonly texts = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);

  protected readonly book = new LogBook();
  protected readonly intake = new LogIntake(this.book);
  protected readonly loading = steadyLoading(() => this.feed.loading());
  protected readonly chosenTail = computed(() => TAILS.find((tail) => String(tail) === this.tail()) ?? DEFAULT_TAIL);
  protected readonly chosenLevel = computed(() => LEVELS.find((level) => level === this.level()) ?? null);
  protected readonly chosenStream = computed<LogStreamName | null>(() => {
    const stream = this.stream();
    return stream === 'stdout' || stream === 'stderr' ? stream : null;
  });
  protected readonly container = computed(() => this.store.detail()?.summary ?? null);
  protected readonly running = computed(() => this.container()?.state === 'running' && !this.store.gone());
  protected readonly notAllowed = computed(() => {
    const container = this.container();
    return container ? this.permissions.why('container.logs', container.server) : null;
  });
  protected readonly hasLines = computed(() => (this.book.revision(), this.book.size > 0));
  protected readonly tails = TAILS.map((tail) => ({
    value: String(tail),
    label: this.texts.translate('containers.logs.lines', { count: tail.toLocaleString() }),
  }));
  protected readonly command = computed(() => {
    const container = this.container();
    return container && HAS_DSCTL
      ? `dsctl logs ${quote(`${container.serverName}/${container.name}`)} --tail ${this.chosenTail()} --follow`
      : '';
  });
  private opened: string | null = null;

  constructor() {
    effect(() => {
      const container = this.container();
      const tail = this.chosenTail();
      const key = container ? `${container.server}/${container.id}/${tail}` : null;
      if (container && key !== this.opened && !this.notAllowed()) {
        this.opened = key;
        untracked(() => this.open());
      }
    });
    // The last lines of a container that has just ended, the first ones of one that has just started.
    effect(() => {
      this.running();
      untracked(() => void this.feed.more());
    });
    inject(QuietReadings).during(
      inject(DestroyRef),
      async () => {
        if (this.running() && !this.notAllowed()) {
          await this.feed.more();
        }
      },
      LOG_INTERVAL,
    );
  }

  protected open(): void {
    const container = this.container();
    if (container) {
      this.intake.clear();
      this.book.clear();
      void this.feed.open(container, this.chosenTail(), this.intake);
    }
  }

  /** Writes to the address; null takes a parameter out. */
  protected change(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected download(): void {
    const container = this.container();
    if (!container) {
      return;
    }
    const url = URL.createObjectURL(new Blob([asText(this.book, null, true).text], { type: 'text/plain' }));
    const link = this.document.createElement('a');
    link.href = url;
    link.download = `${container.serverName}-${container.name}.log`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url));
  }
}
