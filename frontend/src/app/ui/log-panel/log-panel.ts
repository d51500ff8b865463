import {
  Component,
  computed,
  DestroyRef,
  DOCUMENT,
  effect,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { plural } from '../../i18n/plural';
import { Button } from '../button/button';
import { IconButton } from '../button/icon-button';
import { copyText } from '../copy-button/copy-text';
import { FilterChip, FilterChips } from '../filter-chips/filter-chips';
import { IconName } from '../icon/icons';
import { LogLevel } from '../log-view/level';
import { LogBook } from '../log-view/log-book';
import { LogIntake } from '../log-view/log-intake';
import { LogStreamName } from '../log-view/log-record';
import { LogSearch, MOST_MATCHES } from '../log-view/log-search';
import { asText, LogSelection } from '../log-view/log-selection';
import { TimeBucket } from '../log-view/log-timeline';
import { LogTimes } from '../log-view/log-times';
import { LogSource, LogView } from '../log-view/log-view';
import { SEARCH_WORKER } from '../log-view/search-worker';
import { Menu, MenuDivider, MenuItem, MenuTrigger } from '../menu/menu';
import { SearchField } from '../search-field/search-field';
import { Segmented } from '../segmented/segmented';
import { Toasts } from '../toast/toasts';
import { Tone } from '../tone';
import { isTyping } from '../typing';
import { LogHistogram } from './log-histogram';
import { LogRate } from './log-rate';
import { LogSettings } from './log-settings';

const LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];
const LEVEL_LOOKS: Readonly<Record<LogLevel, { icon: IconName; tone: Tone }>> = {
  error: { icon: 'octagon-x', tone: 'bad' },
  warn: { icon: 'triangle-alert', tone: 'warn' },
  info: { icon: 'info', tone: 'info' },
  debug: { icon: 'bug', tone: 'idle' },
};
const TIMES: readonly LogTimes[] = ['local', 'utc', 'off'];
/** A search begins so long after the last key, in ms. */
const TYPING = 120;
/** How long the second key of the shell's `g` may take, in ms. */
const G_PAUSE = 1200;
/** The histogram is drawn anew so often, in ms. */
const REDRAW = 1000;

/**
 * Everything around the rows of a log: search, levels, streams, how it is shown, where the lines lie in time. Slots:
 * `[uiLogTools]` in the bar, `[uiLogNote]` under it, `[uiLogEmpty]` instead of the rows while there are none,
 * `[uiLogStatus]` in the last line.
 */
@Component({
  selector: 'ui-log-panel',
  imports: [
    Button,
    FilterChips,
    IconButton,
    LogHistogram,
    LogView,
    Menu,
    MenuDivider,
    MenuItem,
    MenuTrigger,
    SearchField,
    Segmented,
    TranslocoPipe,
  ],
  templateUrl: './log-panel.html',
  styleUrl: './log-panel.css',
  host: { '(document:keydown)': 'key($event)' },
})
export class LogPanel {
  readonly label = input.required<string>();
  readonly book = input.required<LogBook>();
  readonly intake = input.required<LogIntake>();
  readonly sources = input<readonly LogSource[]>([]);
  /** What is searched, and how; a page may keep it in its address. */
  readonly query = model('');
  readonly regex = model(false);
  readonly level = model<LogLevel | null>(null);
  readonly stream = model<LogStreamName | null>(null);
  /** Whether the whole log can be had as a file; `download` then asks for it. */
  readonly downloadable = input(false);
  readonly download = output();
  /** Sources whose lines are not shown. */
  readonly hidden = input<ReadonlySet<number>>(new Set());

  protected readonly settings = inject(LogSettings);
  private readonly texts = inject(TranslocoService);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  private readonly makeWorker = inject(SEARCH_WORKER);
  private readonly view = viewChild(LogView);

  protected readonly follow = signal(true);
  protected readonly matchCase = signal(false);
  protected readonly selection = signal<LogSelection | null>(null);
  protected readonly sight = signal<{ from: number; to: number } | null>(null);
  protected readonly rate = signal(0);
  protected readonly typed = linkedSignal(() => this.query());
  protected readonly search = computed(() => new LogSearch(this.book(), this.makeWorker));
  protected readonly revision = computed(() => this.book().revision());
  protected readonly hasLines = computed(() => (this.revision(), this.book().size > 0));
  protected readonly hasRows = computed(() => (this.revision(), this.book().rows.count > 0));
  protected readonly hasLevels = computed(() => (this.revision(), this.book().hasLevels));
  private readonly counts = computed(() => {
    this.revision();
    this.stream();
    this.hidden();
    return this.book().levels();
  });
  protected readonly errors = computed(() => this.counts().error);
  /** Both change with each line; they are only drawn now and then. */
  protected readonly buckets = signal<readonly TimeBucket[]>([]);
  protected readonly bucketWidth = signal(1000);

  protected readonly chips = computed<FilterChip[]>(() => {
    const counts = this.counts();
    return LEVELS.map((level) => ({
      value: level,
      label: this.texts.translate(`logView.word.${level}`),
      count: counts[level],
      ...LEVEL_LOOKS[level],
    }));
  });
  protected readonly streams = (['both', 'stdout', 'stderr'] as const).map((value) => ({
    value,
    label: this.texts.translate(`logPanel.${value}`),
  }));
  protected readonly timesOptions = TIMES;
  protected readonly searchError = computed(() => {
    const status = this.search().status();
    return status === 'invalid' || status === 'slow' ? this.texts.translate(`logPanel.search.${status}`) : null;
  });
  protected readonly status = computed(() => {
    const level = this.level();
    const count = level ? this.counts()[level] : this.counts().all;
    return this.texts.translate(plural(level ? 'logPanel.entries' : 'logPanel.lines', count), {
      count: count.toLocaleString(),
      level: level ? this.texts.translate(`logView.word.${level}`) : '',
    });
  });
  protected readonly rateText = computed(() => {
    const rate = this.rate();
    return rate === 0
      ? ''
      : this.texts.translate('logPanel.rate', {
          count: rate < 10 ? Number(rate.toFixed(1)).toLocaleString() : Math.round(rate).toLocaleString(),
        });
  });
  protected readonly heldText = computed(() => plural('logPanel.held', this.intake().held()));
  protected readonly evicted = computed(() => (this.revision(), this.book().evicted > 0));
  protected readonly mostMatches = MOST_MATCHES.toLocaleString();

  constructor() {
    this.searchAsTyped();
    effect(() => {
      const filter = { level: this.level(), stream: this.stream(), hidden: this.hidden() };
      const book = this.book();
      untracked(() => {
        book.show(filter);
        this.search().restart();
      });
    });
    effect(() => {
      const book = this.book();
      const fold = this.settings.fold();
      untracked(() => book.fold(fold));
    });
    effect(() => {
      this.revision();
      const search = this.search();
      untracked(() => search.update());
    });
    this.tick();
    // A search belongs to its book; the next book brings another.
    effect((onCleanup) => {
      const search = this.search();
      onCleanup(() => search.destroy());
    });
  }

  protected key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) {
      return;
    }
    if (this.document.querySelector('[aria-modal="true"], [role="menu"]') !== null) {
      return;
    }
    // `g` begins a key of the shell, such as `g n` for the networks.
    const afterG = event.timeStamp - this.gPressed < G_PAUSE;
    this.gPressed = event.key === 'g' ? event.timeStamp : -G_PAUSE;
    if (afterG) {
      return;
    }
    if (event.key === 'n' || event.key === 'N') {
      this.search().step(event.key === 'n' ? 1 : -1);
    } else if (event.key === 'e' || event.key === 'E') {
      this.stepError(event.key === 'e' ? 1 : -1);
    } else if (event.key === 'End') {
      this.follow.set(true);
    } else {
      return;
    }
    event.preventDefault();
  }

  protected stepError(by: 1 | -1): void {
    if (this.view()?.stepError(by) === false) {
      this.toasts.show({
        tone: 'info',
        text: this.texts.translate(by === 1 ? 'logPanel.noNext' : 'logPanel.noPrevious'),
      });
    }
  }

  protected goTo(at: number): void {
    this.view()?.goToTime(at);
  }

  protected async copy(): Promise<void> {
    const { text, lines } = asText(this.book(), this.selection(), this.settings.times() !== 'off');
    const copied = await copyText(text);
    this.toasts.show(
      copied
        ? {
            tone: 'ok',
            strong: this.texts.translate(plural('logPanel.lines', lines), { count: lines.toLocaleString() }),
            text: this.texts.translate('logPanel.copied'),
          }
        : { tone: 'bad', text: this.texts.translate('ui.copyFailed') },
    );
  }

  protected clear(): void {
    this.intake().clear();
    this.book().clear();
    this.search().restart();
    this.selection.set(null);
    this.draw();
  }

  private searchAsTyped(): void {
    effect((onCleanup) => {
      const query = { text: this.typed(), regex: this.regex(), matchCase: this.matchCase() };
      const search = this.search();
      const timer = setTimeout(
        () => {
          search.search(query);
          this.query.set(query.text);
        },
        query.text === untracked(this.query) ? 0 : TYPING,
      );
      onCleanup(() => clearTimeout(timer));
    });
  }

  private tick(): void {
    const rate = new LogRate();
    const timer = setInterval(() => {
      this.rate.set(Math.round(rate.sample(this.book().end) * 10) / 10);
      this.draw();
    }, REDRAW);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
    // The first lines are drawn at once.
    effect(() => {
      if (this.hasLines()) {
        untracked(() => this.draw());
      }
    });
  }

  private drawn = -1;
  private gPressed = -G_PAUSE;

  private draw(): void {
    const book = this.book();
    const revision = untracked(book.revision);
    if (revision !== this.drawn) {
      this.drawn = revision;
      this.buckets.set(book.timeline.all());
      this.bucketWidth.set(book.timeline.width);
    }
  }
}
