import { effect, Signal, signal } from '@angular/core';

/**
 * True once the condition has held for a while: what a change made here brings about is told by the platform a moment
 * later, and in between nothing is amiss. Call it in an injection context.
 *
 * @param ms how long it must have held
 */
export function lasting(condition: () => boolean, ms = 2000): Signal<boolean> {
  const lasted = signal(false);
  effect((cleanUp) => {
    if (condition()) {
      const timer = setTimeout(() => lasted.set(true), ms);
      cleanUp(() => clearTimeout(timer));
    } else {
      lasted.set(false);
    }
  });
  return lasted.asReadonly();
}
