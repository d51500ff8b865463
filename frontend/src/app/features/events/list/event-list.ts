import { Component, computed, DestroyRef, effect, inject, input, signal, untracked, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { injectAddress } from '../../../core/address/address';
import { ServerScope } from '../../../core/fleet/server-scope';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { ContainerStore } from '../../../domain/container/container-store';
import { EventFeed, FeedEvent } from '../../../domain/event/event-feed';
import { eventKey, fitsFilter } from '../../../domain/event/event-filter';
import { EVENT_TYPES, TYPE_ICONS } from '../../../domain/event/event-look';
import { EventChip } from '../../../domain/event/event-chip';
import { EventSubject } from '../../../domain/event/event-subject';
import { eventDetail } from '../../../domain/event/event-look';
import { eventTime } from '../../../domain/event/event-time';
import { isSpan, Span, SPANS, sinceOf } from '../../../domain/reading/span';
import { answers } from '../../../domain/server/server-look';
import { ServerStore } from '../../../domain/server/server-store';
import { plural } from '../../../i18n/plural';
import { Button } from '../../../ui/button/button';
import { IconButton } from '../../../ui/button/icon-button';
import { Column, GridEmpty } from '../../../ui/data-grid/column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FilterField } from '../../../ui/filter-field/filter-field';
import { Icon } from '../../../ui/icon/icon';
import { ListPane, ListTemplate } from '../../../ui/list-pane/list-pane';
import { Note } from '../../../ui/note/note';
import { PageHeader } from '../../../ui/page-header/page-header';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { Ticker } from '../../../ui/relative-time/ticker';
import { SelectButton } from '../../../ui/select-button/select-button';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { EventDetail } from '../detail/event-detail';
import { ACTIONS_OF } from './event-choices';

/** What happens on the engines, live, and what happened. Filters live in the address; scrolling down pauses. */
@Component({
  selector: 'dcp-event-list',
  imports: [
    Button,
    Column,
    DataGrid,
    EmptyState,
    EventChip,
    EventDetail,
    EventSubject,
    FilterField,
    GridEmpty,
    Icon,
    IconButton,
    ListPane,
    ListTemplate,
    Note,
    PageHeader,
    ReadFailed,
    RelativeTime,
    RouterLink,
    SelectButton,
    Toolbar,
    TranslocoPipe,
  ],
  templateUrl: './event-list.html',
  styleUrl: './event-list.css',
  providers: [EventFeed],
  host: { class: 'page' },
})
export class EventList {
  /** From the address; see `change`. */
  readonly q = input<string>();
  readonly type = input<string>();
  readonly action = input<string>();
  readonly span = input<string>();

  protected readonly feed = inject(EventFeed);
  protected readonly servers = inject(ServerStore);
  private readonly containers = inject(ContainerStore);
  protected readonly scope = inject(ServerScope);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();
  private readonly ticker = inject(Ticker);
  private readonly grid = viewChild<DataGrid<FeedEvent>>(DataGrid);

  private readonly stopped = signal(false);
  private readonly below = signal(false);
  private readonly pointing = signal(false);
  /** Nothing is inserted while somebody reads or points; the button says how much waits. */
  protected readonly paused = computed(() => this.stopped() || this.below() || this.pointing());
  protected readonly stopPressed = this.stopped.asReadonly();
  /** How many had come live when the list was paused; null while it runs. */
  private readonly ceiling = signal<number | null>(null);
  protected readonly opened = signal<FeedEvent | null>(null);

  private readonly fitting = computed(() => {
    const filter = {
      server: this.scope.server(),
      type: this.type() ?? null,
      action: this.action() ?? null,
      text: this.q() ?? '',
    };
    return this.feed.events().filter((event) => fitsFilter(event, filter));
  });
  protected readonly rows = computed(() => {
    const ceiling = this.ceiling();
    return ceiling === null ? this.fitting() : this.fitting().filter(({ arrival }) => arrival <= ceiling);
  });
  protected readonly waiting = computed(() => this.fitting().length - this.rows().length);
  protected readonly waitingText = computed(() =>
    this.texts.translate(plural('events.new', this.waiting()), { count: this.waiting() }),
  );
  protected readonly narrowing = computed(() => !!(this.q() || this.type() || this.action() || this.span()));

  /** Servers whose history is asked for. */
  private readonly asked = computed(() => {
    const chosen = this.scope.server();
    return this.servers
      .items()
      .filter(({ id }) => chosen === null || id === chosen)
      .map(({ id }) => id)
      .join();
  });
  protected readonly silent = computed(() => {
    const chosen = this.scope.server();
    return this.servers
      .items()
      .filter(({ id, health }) => (chosen === null || chosen === id) && !answers(health.state))
      .slice(0, 2);
  });
  protected readonly failed = computed(() =>
    [...this.feed.problems()].slice(0, 2).map(([server, problem]) => ({
      name: this.servers.find(server)?.name ?? server,
      problem,
    })),
  );
  protected readonly allFailed = computed(() => {
    const problems = [...this.feed.problems().values()];
    return problems.length > 0 && problems.length === this.asked().split(',').length ? (problems[0] ?? null) : null;
  });

  protected readonly typeOptions = EVENT_TYPES.map((value) => ({
    value,
    label: this.texts.translate(`events.type.${value}`),
    icon: TYPE_ICONS[value],
  }));
  protected readonly actionOptions = computed(() =>
    ACTIONS_OF(this.type() ?? null).map((value) => ({ value, label: this.texts.translate(`events.verb.${value}`) })),
  );
  protected readonly spanOptions = SPANS.map((value) => ({
    value,
    label: this.texts.translate(`events.span.${value}`),
  }));
  protected readonly serverOptions = computed(() =>
    this.servers.items().map(({ id, name }) => ({ value: id, label: name })),
  );

  protected readonly key = eventKey;
  protected readonly label = (event: FeedEvent) => `${event.action} ${event.name ?? event.subject}`;
  protected readonly detail = eventDetail;
  private readonly day = computed(() => Math.floor(this.ticker.now() / 60_000) * 60_000);
  protected readonly time = (event: FeedEvent) => eventTime(event.at, this.day());
  protected readonly exact = (event: FeedEvent) =>
    new Date(event.at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'long' });
  protected readonly arrangement = computed(() =>
    [this.q(), this.type(), this.action(), this.span(), this.scope.server()].join('\n'),
  );

  constructor() {
    const life = inject(DestroyRef);
    this.servers.watch(life);
    this.containers.watch(life);
    effect(() => {
      const servers = this.asked();
      const query = {
        type: this.type() ?? null,
        action: this.action() ?? null,
        since: sinceOf(this.span(), Date.now()),
      };
      untracked(() => {
        if (this.servers.known()) {
          this.ceiling.set(null);
          void this.feed.open(servers ? servers.split(',') : [], query);
        }
      });
    });
    effect(() => {
      const paused = this.paused();
      untracked(() => this.ceiling.set(paused ? this.arrived() : null));
    });
  }

  protected chooseType(type: string | null): void {
    const action = this.action();
    this.change({ type, action: action && ACTIONS_OF(type).includes(action) ? action : null });
  }

  protected chooseSpan(span: string | null): void {
    this.change({ span: span !== null && isSpan(span) ? (span satisfies Span) : null });
  }

  protected clearFilters(): void {
    this.change({ q: null, type: null, action: null, span: null });
  }

  protected scrolled(atTop: boolean): void {
    this.below.set(!atTop);
  }

  protected point(pointing: boolean): void {
    this.pointing.set(pointing);
  }

  protected toggleStop(): void {
    this.stopped.update((stopped) => !stopped);
  }

  /** To the newest, and live again. */
  protected resume(): void {
    this.stopped.set(false);
    this.pointing.set(false);
    this.below.set(false);
    this.grid()?.scrollToTop();
  }

  /** Near the end of what is there: reads on. */
  protected seen(shown: readonly FeedEvent[]): void {
    const last = this.rows().at(-1);
    if (last !== undefined && shown.at(-1) === last) {
      void this.feed.older();
    }
  }

  private arrived(): number {
    return this.feed.events().reduce((most, { arrival }) => Math.max(most, arrival), 0);
  }
}
