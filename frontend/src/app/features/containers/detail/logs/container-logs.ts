import {
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Permissions } from '../../../../core/permissions/permissions';
import { quote } from '../../../../domain/command/shell';
import { ContainerDetailStore } from '../../../../domain/container/container-detail-store';
import { LOG_INTERVAL, LogFeed } from '../../../../domain/container/log-feed';
import { QuietReadings } from '../../../../domain/reading/quiet-reading';
import { plural } from '../../../../i18n/plural';
import { Button } from '../../../../ui/button/button';
import { IconButton } from '../../../../ui/button/icon-button';
import { CopyButton } from '../../../../ui/copy-button/copy-button';
import { copyText } from '../../../../ui/copy-button/copy-text';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { FilterChip, FilterChips } from '../../../../ui/filter-chips/filter-chips';
import { IconName } from '../../../../ui/icon/icons';
import { LogLevel } from '../../../../ui/log-view/level';
import { findMatches, MOST_MATCHES } from '../../../../ui/log-view/log-search';
import { LogView } from '../../../../ui/log-view/log-view';
import { Note } from '../../../../ui/note/note';
import { SearchField } from '../../../../ui/search-field/search-field';
import { Segmented } from '../../../../ui/segmented/segmented';
import { SelectButton } from '../../../../ui/select-button/select-button';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { steadyLoading } from '../../../../ui/skeleton/steady-loading';
import { Toasts } from '../../../../ui/toast/toasts';
import { Tone } from '../../../../ui/tone';
import { asText, countLevels, LEVELS, ofStream, Stream } from './log-filter';
import { LogSettings } from './log-settings';

const TAILS = [100, 500, 1000, 5000];
const DEFAULT_TAIL = 500;
const LEVEL_LOOKS: Readonly<Record<LogLevel, { icon: IconName; tone: Tone }>> = {
  error: { icon: 'octagon-x', tone: 'bad' },
  warn: { icon: 'triangle-alert', tone: 'warn' },
  info: { icon: 'info', tone: 'info' },
  debug: { icon: 'bug', tone: 'idle' },
};

/** The recent log of a container, read on while it runs. Search, level, stream and length live in the address. */
@Component({
  selector: 'dcp-container-logs',
  imports: [
    Button,
    CopyButton,
    EmptyState,
    ErrorState,
    FilterChips,
    IconButton,
    LogView,
    Note,
    SearchField,
    Segmented,
    SelectButton,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './container-logs.html',
  styleUrl: './container-logs.css',
  providers: [LogFeed],
  host: { class: 'page' },
})
export class ContainerLogs {
  /** From the address; see `change`. */
  readonly q = input<string>();
  readonly level = input<string>();
  readonly stream = input<string>();
  readonly tail = input<string>();

  protected readonly feed = inject(LogFeed);
  private readonly store = inject(ContainerDetailStore);
  protected readonly settings = inject(LogSettings);
  private readonly permissions = inject(Permissions);
  private readonly texts = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);

  protected readonly follow = signal(true);
  protected readonly matchCase = signal(false);
  protected readonly search = linkedSignal(() => this.q() ?? '');
  protected readonly loading = steadyLoading(() => this.feed.loading());
  protected readonly chosenTail = computed(() => TAILS.find((tail) => String(tail) === this.tail()) ?? DEFAULT_TAIL);
  protected readonly chosenLevel = computed(() => LEVELS.find((level) => level === this.level()) ?? null);
  protected readonly chosenStream = computed<Stream>(() => {
    const stream = this.stream();
    return stream === 'stdout' || stream === 'stderr' ? stream : 'both';
  });
  protected readonly container = computed(() => this.store.detail()?.summary ?? null);
  protected readonly running = computed(() => this.container()?.state === 'running' && !this.store.gone());
  protected readonly notAllowed = computed(() => {
    const container = this.container();
    return container ? this.permissions.why('container.logs', container.server) : null;
  });

  private readonly streamed = computed(() => ofStream(this.feed.records(), this.chosenStream()));
  protected readonly records = computed(() => {
    const level = this.chosenLevel();
    return level ? this.streamed().filter((record) => record.level === level) : this.streamed();
  });
  protected readonly matches = computed(() => findMatches(this.records(), this.search(), this.matchCase()));
  /** Begins at the last match: the newest lines are the ones in sight. */
  protected readonly at = linkedSignal<{ search: string; any: boolean }, number>({
    source: () => ({
      search: `${this.search()}\n${this.matchCase()}\n${this.level()}\n${this.stream()}`,
      any: this.matches().length > 0,
    }),
    computation: ({ search, any }, previous) =>
      previous?.source.search === search && previous.source.any === any
        ? previous.value
        : untracked(() => this.matches().length),
  });
  protected readonly current = computed(() => this.matches()[Math.min(this.at(), this.matches().length) - 1] ?? null);
  protected readonly position = computed(() => Math.min(this.at(), this.matches().length));

  protected readonly chips = computed<FilterChip[]>(() => {
    const counts = countLevels(this.streamed());
    return [
      { value: '', label: this.texts.translate('containers.logs.all') },
      ...LEVELS.map((level) => ({
        value: level,
        label: this.texts.translate(`logView.word.${level}`),
        count: counts[level],
        ...LEVEL_LOOKS[level],
      })),
    ];
  });
  protected readonly hasLevels = computed(() => this.feed.records().some((record) => record.level !== null));
  protected readonly streams = (['both', 'stdout', 'stderr'] as const).map((value) => ({
    value,
    label: this.texts.translate(`containers.logs.${value}`),
  }));
  protected readonly tails = TAILS.map((tail) => ({
    value: String(tail),
    label: this.texts.translate('containers.logs.lines', { count: tail.toLocaleString() }),
  }));
  protected readonly status = computed(() => {
    const count = this.records().length;
    return this.texts.translate(plural('containers.logs.count', count), { count: count.toLocaleString() });
  });
  protected readonly command = computed(() => {
    const container = this.container();
    return container
      ? `dsctl logs ${quote(`${container.serverName}/${container.name}`)} --tail ${this.chosenTail()} --follow`
      : '';
  });

  constructor() {
    effect(() => {
      const container = this.container();
      const tail = this.chosenTail();
      const key = container ? `${container.server}/${container.id}/${tail}` : null;
      if (container && key !== this.opened && !this.notAllowed()) {
        this.opened = key;
        void this.feed.open(container, tail);
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
    effect((onCleanup) => {
      const text = this.search();
      if (text !== (untracked(this.q) ?? '')) {
        const timer = setTimeout(() => this.change({ q: text || null }), 400);
        onCleanup(() => clearTimeout(timer));
      }
    });
  }

  private opened: string | null = null;

  protected retry(): void {
    const container = this.container();
    if (container) {
      void this.feed.open(container, this.chosenTail());
    }
  }

  /** Writes to the address; null takes a parameter out. */
  protected change(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }

  protected step(by: 1 | -1): void {
    const count = this.matches().length;
    if (count > 0) {
      const next = this.position() + by;
      this.at.set(next > count ? 1 : next < 1 ? count : next);
    }
  }

  protected readonly mostMatches = MOST_MATCHES;

  protected async copy(): Promise<void> {
    const records = this.records();
    const copied = await copyText(asText(records, this.settings.timestamps()));
    this.toasts.show(
      copied
        ? { tone: 'ok', strong: this.status(), text: this.texts.translate('containers.logs.copied') }
        : { tone: 'bad', text: this.texts.translate('ui.copyFailed') },
    );
  }

  protected download(): void {
    const container = this.container();
    if (!container) {
      return;
    }
    const url = URL.createObjectURL(new Blob([asText(this.records(), true)], { type: 'text/plain' }));
    const link = this.document.createElement('a');
    link.href = url;
    link.download = `${container.serverName}-${container.name}.log`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url));
  }
}
