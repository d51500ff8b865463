import { effect, Signal, signal, untracked } from '@angular/core';

/** What loads faster than this shows no skeleton at all, in ms. */
export const LOADING_DELAY = 150;
/** A skeleton that was shown stays at least this long, in ms. */
export const LOADING_MINIMUM = 300;

/**
 * Loading as a person should see it: true only when it lasts, and then long enough not to flicker. Call it in an
 * injection context.
 */
export function steadyLoading(loading: () => boolean): Signal<boolean> {
  const shown = signal(false);
  let since = 0;
  effect((onCleanup) => {
    const busy = loading();
    const visible = untracked(shown);
    if (busy === visible) {
      return;
    }
    const wait = busy ? LOADING_DELAY : Math.max(0, since + LOADING_MINIMUM - performance.now());
    if (wait === 0) {
      shown.set(busy);
      return;
    }
    const timer = setTimeout(() => {
      since = performance.now();
      shown.set(busy);
    }, wait);
    onCleanup(() => clearTimeout(timer));
  });
  return shown.asReadonly();
}
