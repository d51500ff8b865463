import { Component, computed, DestroyRef, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { injectAddress } from '../../core/address/address';
import { ContainerStore } from '../../domain/container/container-store';
import { MOST_MERGED } from '../../domain/log/log-links';
import { LogState } from '../../domain/log/log-state-view';
import { LogStream } from '../../domain/log/log-stream';
import { plural } from '../../i18n/plural';
import { Button } from '../../ui/button/button';
import { EmptyState } from '../../ui/empty-state/empty-state';
import { ErrorState } from '../../ui/error-state/error-state';
import { LogPanel } from '../../ui/log-panel/log-panel';
import { LogLevel } from '../../ui/log-view/level';
import { LogBook } from '../../ui/log-view/log-book';
import { LogIntake } from '../../ui/log-view/log-intake';
import { LogSource } from '../../ui/log-view/log-view';
import { Note } from '../../ui/note/note';
import { Crumb, PageHeader } from '../../ui/page-header/page-header';

/** Lines of each container that come first. */
const TAIL = 200;
const SERIES = 5;
const LEVELS: readonly LogLevel[] = ['error', 'warn', 'info', 'debug'];

/** The logs of several containers as one, by time; who wrote a line is told by name and colour. */
@Component({
  selector: 'dcp-merged-logs',
  imports: [Button, EmptyState, ErrorState, LogPanel, LogState, Note, PageHeader, RouterLink, TranslocoPipe],
  templateUrl: './merged-logs.html',
  styleUrl: './merged-logs.css',
  providers: [LogStream],
  host: { class: 'page' },
})
export class MergedLogs {
  /** From the address: `SERVER:ID`, once or several times. */
  readonly c = input<string | string[]>();
  readonly q = input<string>();
  readonly regex = input<string>();
  readonly level = input<string>();

  protected readonly log = inject(LogStream);
  private readonly containers = inject(ContainerStore);
  private readonly texts = inject(TranslocoService);
  protected readonly change = injectAddress();

  protected readonly ids = computed(() => [...new Set([this.c() ?? []].flat())].slice(0, MOST_MERGED), {
    equal: (a, b) => a.join() === b.join(),
  });
  protected readonly sources = computed<LogSource[]>(() => this.ids().map((id) => ({ id, label: this.nameOf(id) })));
  /** As the legend shows them. */
  protected readonly legend = computed(() =>
    this.sources().map(({ id, label }, index) => {
      const container = this.find(id);
      return {
        id,
        label,
        index,
        color: `var(--s${(index % SERIES) + 1})`,
        server: container?.serverName ?? '',
        link: container ? ['/containers', container.server, container.id, 'logs'] : null,
      };
    }),
  );
  protected readonly book = computed(() => new LogBook(this.ids()));
  protected readonly intake = computed(() => new LogIntake(this.book()));
  protected readonly hidden = signal<ReadonlySet<number>>(new Set());
  protected readonly chosenLevel = computed(() => LEVELS.find((level) => level === this.level()) ?? null);
  protected readonly hasLines = computed(() => (this.book().revision(), this.book().size > 0));
  protected readonly refusal = computed(() => {
    const refused = this.log.refused();
    return refused
      ? { title: this.texts.translate('logs.failed'), detail: refused.detail, requestId: refused.requestId }
      : null;
  });
  protected readonly crumbs = computed<Crumb[]>(() => [
    { label: this.texts.translate('containers.title'), link: '/containers' },
  ]);
  protected readonly count = computed(() => {
    const count = this.ids().length;
    return this.texts.translate(plural('logs.count', count), { count });
  });

  constructor() {
    this.containers.watch(inject(DestroyRef));
    effect(() => {
      const ids = this.ids();
      const intake = this.intake();
      untracked(() => {
        this.hidden.set(new Set());
        if (ids.length > 0) {
          this.log.open(
            { path: '/ws/v1/logs', query: { c: ids }, tail: TAIL, nameOf: (id) => this.nameOf(id) },
            intake,
          );
        } else {
          this.log.close();
        }
      });
    });
  }

  protected toggle(index: number): void {
    const hidden = new Set(this.hidden());
    if (!hidden.delete(index)) {
      hidden.add(index);
    }
    this.hidden.set(hidden);
  }

  private nameOf(source: string): string {
    return this.find(source)?.name ?? source.split(':').at(-1)?.slice(0, 12) ?? source;
  }

  private find(source: string) {
    const colon = source.indexOf(':');
    return this.containers.find(`${source.slice(0, colon)}/${source.slice(colon + 1)}`);
  }
}
