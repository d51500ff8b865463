import { Component, computed, effect, ElementRef, inject, linkedSignal, resource, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { inspectContainer } from '../../../../api/fn/containers/inspect-container';
import { toProblem } from '../../../../core/errors/problem-error';
import { ContainerDetailStore } from '../../../../domain/container/container-detail-store';
import { Api } from '../../../../domain/reading/api';
import { CopyButton } from '../../../../ui/copy-button/copy-button';
import { ErrorState } from '../../../../ui/error-state/error-state';
import { SearchField } from '../../../../ui/search-field/search-field';
import { Skeleton } from '../../../../ui/skeleton/skeleton';
import { steadyLoading } from '../../../../ui/skeleton/steady-loading';
import { tokens } from './json-lines';

/** What the engine says of the container, word for word; variables are masked by the platform. */
@Component({
  selector: 'dcp-inspect',
  imports: [CopyButton, ErrorState, SearchField, Skeleton, TranslocoPipe],
  templateUrl: './inspect.html',
  styleUrl: './inspect.css',
  host: { class: 'page' },
})
export class Inspect {
  private readonly store = inject(ContainerDetailStore);
  private readonly api = inject(Api);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly answer = resource({
    params: () => this.store.ref() ?? undefined,
    loader: ({ params: { server, id } }) => this.api.call(inspectContainer, { server, container: id }),
  });
  protected readonly loading = steadyLoading(() => this.answer.isLoading() && !this.answer.hasValue());
  protected readonly error = computed(() => {
    const error = this.answer.error();
    return error ? toProblem(error) : null;
  });
  protected readonly text = computed(() =>
    this.answer.hasValue() ? JSON.stringify(this.answer.value(), null, 2) : '',
  );
  protected readonly lines = computed(() => this.text().split('\n'));
  protected readonly search = signal('');
  protected readonly found = computed(() => {
    const needle = this.search().toLowerCase();
    return needle === '' ? [] : this.lines().flatMap((line, n) => (line.toLowerCase().includes(needle) ? [n] : []));
  });
  private readonly foundLines = computed(() => new Set(this.found()));
  protected readonly at = linkedSignal({ source: this.search, computation: () => 1 });
  protected readonly current = computed(() => this.found()[this.at() - 1] ?? -1);
  protected readonly rows = computed(() => this.lines().map(tokens));

  constructor() {
    effect(() => {
      const line = this.current();
      if (line >= 0) {
        this.host.querySelector(`[data-line="${line}"]`)?.scrollIntoView?.({ block: 'center' });
      }
    });
  }

  protected isFound(line: number): boolean {
    return this.foundLines().has(line);
  }

  protected step(by: 1 | -1): void {
    const count = this.found().length;
    if (count > 0) {
      this.at.update((at) => (at + by > count ? 1 : at + by < 1 ? count : at + by));
    }
  }
}
