import { HttpClient, HttpHeaders } from '@angular/common/http';
import { Component, computed, DOCUMENT, effect, inject, input, signal, untracked } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { firstValueFrom } from 'rxjs';
import { injectAddress } from '../../../../core/address/address';
import { toProblem } from '../../../../core/errors/problem-error';
import { Permissions } from '../../../../core/permissions/permissions';
import { HAS_DSCTL } from '../../../../domain/command/dsctl';
import { quote } from '../../../../domain/command/shell';
import { ContainerDetailStore } from '../../../../domain/container/container-detail-store';
import { containerStream } from '../../../../domain/container/container-path';
import { LogState } from '../../../../domain/log/log-state-view';
import { LogStream } from '../../../../domain/log/log-stream';
import { Button } from '../../../../ui/button/button';
import { CopyButton } from '../../../../ui/copy-button/copy-button';
import { EmptyState } from '../../../../ui/empty-state/empty-state';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { LogPanel } from '../../../../ui/log-panel/log-panel';
import { LogLevel } from '../../../../ui/log-view/level';
import { LogBook } from '../../../../ui/log-view/log-book';
import { LogIntake } from '../../../../ui/log-view/log-intake';
import { LogStreamName } from '../../../../ui/log-view/log-record';
import { Note } from '../../../../ui/note/note';
import { saveFile } from '../../../../ui/save-file/save-file';
import { SelectButton } from '../../../../ui/select-button/select-button';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { steadyLoading } from '../../../../ui/skeleton/steady-loading';
import { Toasts } from '../../../../ui/toast/toasts';

const TAILS = [100, 500, 1000, 5000];
const DEFAULT_TAIL = 500;
const LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/** The log of a container, live. Search, level, stream and length live in the address. */
@Component({
  selector: 'dcp-container-logs',
  imports: [
    Button,
    CopyButton,
    EmptyState,
    ErrorState,
    LogPanel,
    LogState,
    Note,
    SelectButton,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './container-logs.html',
  styleUrl: './container-logs.css',
  providers: [LogStream],
  host: { class: 'page' },
})
export class ContainerLogs {
  /** From the address; see `change`. */
  readonly q = input<string>();
  readonly regex = input<string>();
  readonly level = input<string>();
  readonly stream = input<string>();
  readonly tail = input<string>();

  protected readonly log = inject(LogStream);
  private readonly store = inject(ContainerDetailStore);
  private readonly permissions = inject(Permissions);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();
  private readonly http = inject(HttpClient);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);

  protected readonly book = new LogBook();
  protected readonly intake = new LogIntake(this.book);
  protected readonly downloading = signal(false);
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
    return container ? this.permissions.why('container.logs', container) : null;
  });
  protected readonly hasLines = computed(() => (this.book.revision(), this.book.size > 0));
  protected readonly waiting = computed(() => this.log.state() === 'loading' || this.log.state() === 'waiting');
  protected readonly loading = steadyLoading(() => this.waiting());
  protected readonly refusal = computed(() => {
    const refused = this.log.refused();
    return refused
      ? { title: this.texts.translate('containers.logs.failed'), detail: refused.detail, requestId: refused.requestId }
      : null;
  });
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
  /** When the run began whose log is shown. */
  private followed: string | null = null;

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
    // It was stopped while somebody watched, and runs again: by the time of its start, as between two reads of its state it
    // may have done both.
    effect(() => {
      const started = this.running() ? (this.container()?.startedAt ?? null) : null;
      const ended = this.log.state() === 'ended';
      untracked(() => {
        if (!ended) {
          this.followed = started;
        } else if (started !== null && started !== this.followed) {
          this.followed = started;
          this.log.resume();
        }
      });
    });
    effect(() => {
      if (this.log.state() === 'ended') {
        untracked(() => void this.store.refresh());
      }
    });
  }

  /** The whole log, however long it is: the page has only the newest lines of it. */
  protected async download(): Promise<void> {
    const container = this.container();
    if (!container || this.downloading()) {
      return;
    }
    this.downloading.set(true);
    try {
      const path = containerStream(container, 'logs').replace('/ws/v1/', '/api/v1/');
      const headers = new HttpHeaders({ Accept: 'text/plain' });
      const params = { download: true, timestamps: true };
      const file = await firstValueFrom(this.http.get(path, { headers, params, responseType: 'blob' }));
      saveFile(this.document, file, `${container.serverName}-${container.name}.log`);
    } catch (error) {
      const { detail, title, requestId } = toProblem(error);
      this.toasts.show({ tone: 'bad', text: detail ?? title, requestId });
    } finally {
      this.downloading.set(false);
    }
  }

  private open(): void {
    const container = this.container();
    if (container) {
      this.intake.clear();
      this.book.clear();
      this.log.open({ path: containerStream(container, 'logs'), tail: this.chosenTail() }, this.intake);
    }
  }
}
