import { DialogRef } from '@angular/cdk/dialog';
import { Component, inject, input } from '@angular/core';

let nextId = 0;

/** Title, content and footer of a dialog. The title names the dialog for screen readers. */
@Component({
  selector: 'ui-dialog-frame',
  template: `
    <div class="body">
      <h2 [id]="titleId">{{ title() }}</h2>
      <ng-content />
    </div>
    <!-- No landmark: a dialog is not the page. -->
    <footer role="presentation">
      <ng-content select="[uiFooterStart]" />
      <span class="grow"></span>
      <ng-content select="[uiFooter]" />
    </footer>
  `,
  styleUrl: './dialog-frame.css',
})
export class DialogFrame {
  readonly title = input.required<string>();

  protected readonly titleId = `ui-dialog-${nextId++}`;

  constructor() {
    const ref = inject(DialogRef);
    ref.config.ariaLabelledBy = this.titleId;
    (ref.containerInstance as { _addAriaLabelledBy?(id: string): void })._addAriaLabelledBy?.(this.titleId);
  }
}
