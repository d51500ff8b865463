import { OverlayContainer } from '@angular/cdk/overlay';
import { inject, Injectable } from '@angular/core';

/**
 * The layer of menus and dialogs lies beside the page, outside of its landmarks. As a region with a name of its own it is
 * found by those who go from landmark to landmark.
 */
@Injectable({ providedIn: 'root' })
export class OverlayLandmark {
  private readonly container = inject(OverlayContainer);

  name(label: string): void {
    const element = this.container.getContainerElement();
    element.setAttribute('role', 'region');
    element.setAttribute('aria-label', label);
  }
}
