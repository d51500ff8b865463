import { Component, input } from '@angular/core';
import { Mark } from '../mark/mark';
import { ART } from './art';

/** The frame of the pages before the shell: a form on one side, a picture on the other. */
@Component({
  selector: 'ui-entrance',
  imports: [Mark],
  template: `
    <div class="side">
      <header>
        <ui-mark [size]="24" />
        <span>{{ name() }}</span>
      </header>
      <main><ng-content /></main>
      <footer><ng-content select="[uiFooter]" /></footer>
    </div>
    <div class="art" aria-hidden="true">
      <svg viewBox="0 0 880 900" preserveAspectRatio="xMidYMin slice">
        @for (block of art; track $index) {
          <rect
            rx="6"
            height="38"
            [attr.x]="block.x"
            [attr.y]="block.y"
            [attr.width]="block.width"
            [attr.fill]="block.fill"
            [attr.opacity]="block.opacity"
          />
        }
      </svg>
    </div>
  `,
  styleUrl: './entrance.css',
})
export class Entrance {
  /** The product's name. */
  readonly name = input.required<string>();

  protected readonly art = ART;
}
