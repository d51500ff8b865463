import { A11yModule } from '@angular/cdk/a11y';
import { Component, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { IconButton } from '../button/icon-button';

let nextId = 0;

/** A panel at the end of the page about one thing: beside the list where there is room, over it below 1280 px. */
@Component({
  selector: 'ui-drawer',
  imports: [A11yModule, IconButton, TranslocoPipe],
  template: `
    @if (open()) {
      <section
        class="drawer"
        role="dialog"
        [attr.aria-labelledby]="titleId"
        [style.width.px]="width()"
        [cdkTrapFocus]="false"
        cdkTrapFocusAutoCapture
        tabindex="-1"
        (keydown.escape)="closed.emit()"
      >
        <header>
          <h2 [id]="titleId">{{ title() }}</h2>
          <span class="grow"></span>
          <ng-content select="[uiDrawerTools]" />
          <button ui-icon-button="ghost" icon="x" [label]="'ui.close' | transloco" (click)="closed.emit()"></button>
        </header>
        <div class="body"><ng-content /></div>
        <footer><ng-content select="[uiFooter]" /></footer>
      </section>
    }
  `,
  styleUrl: './drawer.css',
})
export class Drawer {
  readonly title = input.required<string>();
  readonly open = input.required<boolean>();
  /** In px; never wider than the window. */
  readonly width = input(472);
  readonly closed = output();

  protected readonly titleId = `ui-drawer-${nextId++}`;
}
