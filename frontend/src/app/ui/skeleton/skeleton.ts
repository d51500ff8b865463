import { Component, input } from '@angular/core';

/** A bar in the place of a value that is on its way. */
@Component({
  selector: 'ui-skeleton',
  template: '',
  styleUrl: './skeleton.css',
  host: {
    'aria-hidden': 'true',
    '[style.width]': "width() ? width() + 'px' : '100%'",
    '[style.height.px]': 'height()',
  },
})
export class Skeleton {
  /** Width of the expected content in px; 0 fills the place. */
  readonly width = input(0);
  readonly height = input(10);
}
