import { computed, inject, Injectable } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Params, Router } from '@angular/router';
import { filter, map, startWith } from 'rxjs';

/** The server that lists are narrowed to. It lives in the address (`?server=ID`), so links and Back keep it. */
@Injectable({ providedIn: 'root' })
export class ServerScope {
  private readonly router = inject(Router);
  private readonly params = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(null),
      map(() => this.router.parseUrl(this.router.url).queryParams),
    ),
    { initialValue: {} as Params },
  );

  /** Id of the chosen server; null for all. */
  readonly server = computed(() => (this.params()['server'] as string | undefined) ?? null);
  /** Query that keeps the choice on links to other pages; null values are left out of the address. */
  readonly query = computed<Params>(() => ({ server: this.server() }));

  /** Keeps the page and everything else in its address. */
  choose(server: string | null): void {
    void this.router.navigate([], { queryParams: { server }, queryParamsHandling: 'merge' });
  }
}
