import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Button } from '../button/button';
import { IconButton } from '../button/icon-button';
import { Icon } from '../icon/icon';
import { ShownToast, Toasts } from './toasts';

/** Where toasts appear; once in the shell. */
@Component({
  selector: 'ui-toast-outlet',
  host: { role: 'region', '[attr.aria-label]': 'label' },
  imports: [Button, Icon, IconButton, TranslocoPipe],
  template: `
    <!-- The live regions are there before their content: only then is it announced. -->
    <div class="sr" aria-live="polite">{{ polite() }}</div>
    <div class="sr" aria-live="assertive">{{ urgent() }}</div>
    @for (toast of toasts.shown(); track toast.id) {
      <div class="toast">
        <ui-icon
          [name]="toast.tone === 'bad' ? 'octagon-x' : toast.tone === 'warn' ? 'triangle-alert' : 'circle-check'"
          [tone]="toast.tone"
        />
        <span class="text">
          @if (toast.strong; as strong) {
            <span class="b">{{ strong }}</span>
          }
          {{ toast.text }}
          @if (toast.requestId; as id) {
            <span class="small dim"
              >{{ 'ui.request' | transloco }} <span class="mono">{{ id }}</span></span
            >
          }
        </span>
        @if (toast.action; as action) {
          <button ui-button="ghost" class="action" (click)="action.run(); toasts.close(toast.id)">
            {{ action.label }}
          </button>
        }
        <button
          ui-icon-button="ghost"
          icon="x"
          [label]="'ui.close' | transloco"
          (click)="toasts.close(toast.id)"
        ></button>
      </div>
    }
  `,
  styleUrl: './toast-outlet.css',
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
  protected readonly label = inject(TranslocoService).translate<string>('ui.messages');
  protected readonly polite = computed(() => this.spoken((toast) => toast.tone !== 'bad'));
  protected readonly urgent = computed(() => this.spoken((toast) => toast.tone === 'bad'));

  private spoken(which: (toast: ShownToast) => boolean): string {
    const last = this.toasts.shown().filter(which).at(-1);
    return last ? `${last.strong ?? ''} ${last.text}`.trim() : '';
  }
}
