import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Button } from '../../../ui/button/button';
import { DialogFrame } from '../../../ui/dialog/dialog-frame';
import { injectDialog } from '../../../ui/dialog/dialogs';
import { TextField } from '../../../ui/text-field/text-field';
import { fromLocalMoment, toLocalMoment } from './local-moment';

/** The filters that are too large for the toolbar. */
export interface MoreFilters {
  readonly resource: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** Asks for a span of time and for what was acted on. */
@Component({
  selector: 'dcp-filter-dialog',
  imports: [Button, DialogFrame, TextField, TranslocoPipe],
  template: `
    <form (submit)="$event.preventDefault(); submit()">
      <ui-dialog-frame [title]="'audit.more.title' | transloco">
        <div class="fields">
          <ui-text-field
            verbatim
            [label]="'audit.more.target' | transloco"
            [hint]="'audit.more.targetHint' | transloco"
            [(value)]="resource"
          />
          <ui-text-field type="datetime-local" [label]="'audit.more.from' | transloco" [(value)]="from" />
          <ui-text-field
            type="datetime-local"
            [label]="'audit.more.to' | transloco"
            [hint]="'audit.more.toHint' | transloco"
            [error]="tried() ? error() : null"
            [(value)]="to"
          />
        </div>
        <button ui-button uiFooter type="button" (click)="dialog.close()">{{ 'ui.cancel' | transloco }}</button>
        <button ui-button="primary" uiFooter type="submit">{{ 'audit.more.submit' | transloco }}</button>
      </ui-dialog-frame>
    </form>
  `,
  styles: `
    .fields {
      display: flex;
      flex-direction: column;
      gap: 12px;
    }
  `,
})
export class FilterDialog {
  private readonly texts = inject(TranslocoService);
  protected readonly dialog = injectDialog<MoreFilters, MoreFilters>();

  protected readonly resource = signal(this.dialog.data.resource ?? '');
  protected readonly from = signal(toLocalMoment(this.dialog.data.from));
  protected readonly to = signal(toLocalMoment(this.dialog.data.to));
  protected readonly tried = signal(false);
  protected readonly error = computed(() =>
    this.from() && this.to() && this.to() <= this.from() ? this.texts.translate<string>('audit.more.order') : null,
  );

  protected submit(): void {
    this.tried.set(true);
    if (this.error() === null) {
      this.dialog.close({
        resource: this.resource().trim() || null,
        from: fromLocalMoment(this.from()),
        to: fromLocalMoment(this.to()),
      });
    }
  }
}
