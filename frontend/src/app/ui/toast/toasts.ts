import { Injectable, signal } from '@angular/core';
import { Tone } from '../tone';

export interface Toast {
  readonly tone: Tone;
  readonly text: string;
  /** Comes first, in bold: how many, or which. */
  readonly strong?: string;
  readonly requestId?: string | null;
  /** Points at a task, or undoes. */
  readonly action?: { readonly label: string; run(): void };
}

export interface ShownToast extends Toast {
  readonly id: number;
}

/** How long a toast stays, in ms; a bad one stays until it is closed. */
export const TOAST_TIME = 6000;
const MOST = 4;

/** Short messages at the end of the window; only to point at a task, to undo, or to tell what a click came to. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly list = signal<readonly ShownToast[]>([]);
  readonly shown = this.list.asReadonly();
  private next = 0;

  show(toast: Toast): void {
    const id = this.next++;
    this.list.update((list) => [...list, { ...toast, id }].slice(-MOST));
    if (toast.tone !== 'bad') {
      setTimeout(() => this.close(id), TOAST_TIME);
    }
  }

  close(id: number): void {
    this.list.update((list) => list.filter((toast) => toast.id !== id));
  }
}
