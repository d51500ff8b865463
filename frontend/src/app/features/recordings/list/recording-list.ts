import { Component, computed, DestroyRef, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Recording } from '../../../api/models';
import { injectAddress } from '../../../core/address/address';
import { ReadFailed } from '../../../core/errors/read-failed/read-failed';
import { ServerScope } from '../../../core/fleet/server-scope';
import { QuietReadings } from '../../../domain/reading/quiet-reading';
import { RecordingFeed } from '../../../domain/recording/recording-feed';
import { lengthOf, recordingTone } from '../../../domain/recording/recording-look';
import { plural } from '../../../i18n/plural';
import { Button } from '../../../ui/button/button';
import { IconButton } from '../../../ui/button/icon-button';
import { ByteSize } from '../../../ui/byte-size/byte-size';
import { Column, GridEmpty } from '../../../ui/data-grid/column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { EmptyState } from '../../../ui/empty-state/empty-state';
import { FilterField } from '../../../ui/filter-field/filter-field';
import { ListPane, ListTemplate } from '../../../ui/list-pane/list-pane';
import { PageHeader } from '../../../ui/page-header/page-header';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { SelectButton } from '../../../ui/select-button/select-button';
import { StateChip } from '../../../ui/state-chip/state-chip';
import { Toolbar } from '../../../ui/toolbar/toolbar';
import { finder } from '../../../ui/words';
import { RecordingDetail } from '../detail/recording-detail';
import { beginOf, RECORDING_SPANS } from './recording-span';

/** What terminals showed, the newest first. Filters and the open one live in the address. */
@Component({
  selector: 'dcp-recording-list',
  imports: [
    Button,
    ByteSize,
    Column,
    DataGrid,
    EmptyState,
    FilterField,
    GridEmpty,
    IconButton,
    ListPane,
    ListTemplate,
    PageHeader,
    ReadFailed,
    RecordingDetail,
    RelativeTime,
    RouterLink,
    SelectButton,
    StateChip,
    Toolbar,
    TranslocoPipe,
  ],
  templateUrl: './recording-list.html',
  providers: [RecordingFeed],
  host: { class: 'page' },
})
export class RecordingList {
  /** From the address; see `change`. `container` and `user` come with links from elsewhere. */
  readonly q = input<string>();
  readonly container = input<string>();
  readonly user = input<string>();
  readonly span = input<string>();
  readonly open = input<string>();

  protected readonly feed = inject(RecordingFeed);
  protected readonly scope = inject(ServerScope);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();

  protected readonly rows = computed(() => {
    const fits = finder(this.q() ?? '');
    return this.feed
      .items()
      .filter(({ containerName, username, serverName, command }) =>
        fits(containerName, username, serverName, command ?? ''),
      );
  });
  protected readonly opened = computed(() => this.feed.items().find(({ id }) => id === this.open()) ?? null);
  protected readonly narrowing = computed(() => !!(this.q() || this.container() || this.user() || this.span()));
  /** Filters that came with a link: only to be taken away. */
  protected readonly fixed = computed(() =>
    (['container', 'user'] as const)
      .filter((name) => this[name]())
      .map((name) => ({ name, value: this.nameOf(name, this[name]() ?? '') })),
  );
  protected readonly spans = RECORDING_SPANS.map((value) => ({
    value,
    label: this.texts.translate(`recordings.span.${value}`),
  }));
  protected readonly arrangement = computed(() =>
    [this.q(), this.container(), this.user(), this.span(), this.scope.server()].join('\n'),
  );
  protected readonly key = ({ id }: Recording) => id;
  protected readonly label = ({ containerName, username }: Recording) => `${containerName} ${username}`;
  protected readonly look = (recording: Recording) => ({
    ...recordingTone(recording),
    word: this.texts.translate<string>(`recordings.state.${recording.state}`),
  });
  protected readonly length = lengthOf;
  protected readonly count = computed(() => {
    const count = this.feed.items().length;
    return this.feed.complete()
      ? this.texts.translate<string>(plural('recordings.count', count), { count: count.toLocaleString() })
      : null;
  });

  constructor() {
    inject(QuietReadings).during(inject(DestroyRef), () => this.feed.look());
    effect(() => {
      const query = {
        server: this.scope.server(),
        container: this.container() ?? null,
        user: this.user() ?? null,
        from: beginOf(this.span(), Date.now()),
      };
      untracked(() => void this.feed.open(query));
    });
  }

  protected clearFilters(): void {
    this.change({ q: null, container: null, user: null, span: null });
  }

  /** Near the end of what is there: reads on. */
  protected seen(shown: readonly Recording[]): void {
    const last = this.rows().at(-1);
    if (last !== undefined && shown.at(-1) === last) {
      void this.feed.older();
    }
  }

  protected removed(): void {
    this.change({ open: null });
    void this.feed.again();
  }

  /** An id means little to a person: the name, where a recording tells it. */
  private nameOf(filter: 'container' | 'user', value: string): string {
    const [of] = this.feed.items();
    const name = filter === 'container' ? of?.containerName : of?.username;
    return name ?? value.slice(0, 12);
  }
}
