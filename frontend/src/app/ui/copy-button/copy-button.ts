import { Component, computed, DestroyRef, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { copyText } from './copy-text';

/** Copies a text and says so: the icon turns into a check for two seconds, a screen reader hears "Copied". */
@Component({
  selector: 'ui-copy-button',
  imports: [Icon, TranslocoPipe],
  template: `
    <button type="button" [attr.aria-label]="name()" [attr.title]="name()" (click)="copy($event)">
      <ui-icon [name]="icon()" size="s" />
    </button>
    <span class="sr" role="status">{{ message() ? (message() | transloco) : '' }}</span>
  `,
  styleUrl: './copy-button.css',
  host: { '[class]': 'state()' },
})
export class CopyButton {
  readonly text = input.required<string>();
  /** The button's name, e.g. "Copy id". */
  readonly label = input<string | null>(null);

  protected readonly state = signal<'rest' | 'done' | 'failed'>('rest');
  protected readonly name = computed(() => this.label() ?? this.texts.translate('ui.copy'));
  protected readonly icon = computed(() => (({ rest: 'copy', done: 'check', failed: 'x' }) as const)[this.state()]);
  protected readonly message = computed(() => ({ rest: '', done: 'ui.copied', failed: 'ui.copyFailed' })[this.state()]);
  private readonly texts = inject(TranslocoService);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected async copy(event: Event): Promise<void> {
    event.stopPropagation();
    this.state.set((await copyText(this.text())) ? 'done' : 'failed');
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.state.set('rest'), 2000);
  }
}
