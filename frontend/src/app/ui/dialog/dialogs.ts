import { Dialog, DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { inject, Injectable, Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';

export interface DialogOptions<D> {
  readonly data?: D;
  /** Its name for screen readers, where no `ui-dialog-frame` gives one. */
  readonly label?: string;
  /** In px. */
  readonly width?: number;
  /** False: Esc and a click beside it do not close it. */
  readonly dismissable?: boolean;
  /** From the top in px; null centres it. */
  readonly top?: number;
}

/** Opens components as modal dialogs: focus is kept inside and returns to where it was. */
@Injectable({ providedIn: 'root' })
export class Dialogs {
  private readonly dialog = inject(Dialog);

  /** @returns what the dialog was closed with; undefined when it was dismissed */
  async open<R, D = void>(component: Type<unknown>, options: DialogOptions<D> = {}): Promise<R | undefined> {
    const ref = this.dialog.open<R, D>(component, {
      data: options.data ?? null,
      width: `${options.width ?? 440}px`,
      maxWidth: 'calc(100vw - 24px)',
      maxHeight: 'calc(100vh - 24px)',
      disableClose: options.dismissable === false,
      panelClass: options.top === undefined ? 'ui-dialog' : ['ui-dialog', 'ui-dialog-top'],
      backdropClass: 'ui-scrim',
      ariaLabel: options.label ?? null,
      autoFocus: 'first-tabbable',
    });
    return firstValueFrom(ref.closed, { defaultValue: undefined });
  }
}

/** What a component in a dialog gets: its data and the way to close it. Call it in an injection context. */
export function injectDialog<D, R>(): { readonly data: D; close(result?: R): void } {
  const ref = inject<DialogRef<R>>(DialogRef);
  return { data: inject<D>(DIALOG_DATA), close: (result) => ref.close(result) };
}
