import { Component, computed, input } from '@angular/core';
import { correction, generate } from 'lean-qr';

/** Modules of white around the code: fewer, and cameras do not find it. */
const QUIET = 4;

/**
 * A text as a QR code, drawn here and sent nowhere. Black on white in both themes: cameras expect that. Whoever cannot
 * scan it needs the text beside it.
 */
@Component({
  selector: 'ui-qr-code',
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="box()" shape-rendering="crispEdges">
      <path [attr.d]="modules()" />
    </svg>
  `,
  styles: `
    :host {
      display: block;
      width: 176px;
      border: 1px solid var(--line);
      border-radius: var(--r);
      overflow: hidden;
      background: #fff;
      color: #000;
    }
    svg {
      display: block;
      width: 100%;
      fill: currentColor;
    }
  `,
})
export class QrCode {
  readonly text = input.required<string>();
  readonly label = input.required<string>();

  private readonly code = computed(() => generate(this.text(), { minCorrectionLevel: correction.M }));
  protected readonly box = computed(() => {
    const size = this.code().size + 2 * QUIET;
    return `${-QUIET} ${-QUIET} ${size} ${size}`;
  });
  protected readonly modules = computed(() => {
    const code = this.code();
    const dark: string[] = [];
    for (let y = 0; y < code.size; y++) {
      for (let x = 0; x < code.size; x++) {
        if (code.get(x, y)) {
          dark.push(`M${x} ${y}h1v1h-1z`);
        }
      }
    }
    return dark.join('');
  });
}
