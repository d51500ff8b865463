import { inject } from '@angular/core';
import { Params, Router } from '@angular/router';

/**
 * Writes parameters into the address of the page that stands there, in place of the present entry of the history. Null
 * takes one out; what is not named stays.
 */
export function injectAddress(): (queryParams: Params) => void {
  const router = inject(Router);
  return (queryParams) => void router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
}
