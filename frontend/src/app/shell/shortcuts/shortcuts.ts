import { DOCUMENT } from '@angular/common';
import { DestroyRef, inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { ServerScope } from '../../core/fleet/server-scope';
import { isTyping } from '../../ui/typing';
import { Navigation } from '../navigation';

/** How long after `g` the second key may come, in ms: when it was pressed counts, not when a busy page heard of it. */
const PAUSE = 1500;

/** What the shell does when its keys are pressed. */
export interface ShellKeys {
  palette(): void;
  help(): void;
}

/** Keys that work on every page: Ctrl/Cmd+K, `?`, and `g` with a letter. None while a text is being typed. */
@Injectable()
export class Shortcuts {
  private readonly router = inject(Router);
  private readonly scope = inject(ServerScope);
  private readonly navigation = inject(Navigation);
  private readonly document = inject(DOCUMENT);
  private readonly destroyRef = inject(DestroyRef);
  private goSince = -PAUSE;

  listen(shell: ShellKeys): void {
    const onKey = (event: KeyboardEvent) => this.key(event, shell);
    this.document.addEventListener('keydown', onKey);
    this.destroyRef.onDestroy(() => this.document.removeEventListener('keydown', onKey));
  }

  private key(event: KeyboardEvent, shell: ShellKeys): void {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      shell.palette();
      return;
    }
    if (
      event.defaultPrevented ||
      event.ctrlKey ||
      event.metaKey ||
      event.altKey ||
      isTyping(event) ||
      this.inDialog()
    ) {
      return;
    }
    if (event.key === '?') {
      event.preventDefault();
      shell.help();
    } else if (event.timeStamp - this.goSince < PAUSE && this.go(event.key)) {
      event.preventDefault();
      this.goSince = -PAUSE;
    } else {
      this.goSince = event.key === 'g' ? event.timeStamp : -PAUSE;
    }
  }

  private go(letter: string): boolean {
    const destination = this.navigation.destinations().find((each) => each.letter === letter);
    if (destination) {
      void this.router.navigate([destination.path], { queryParams: this.scope.query() });
    }
    return destination !== undefined;
  }

  private inDialog(): boolean {
    return this.document.querySelector('[aria-modal="true"]') !== null;
  }
}
