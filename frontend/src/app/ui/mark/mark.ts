import { Component, input } from '@angular/core';

/** The product's mark. */
@Component({
  selector: 'ui-mark',
  template: `
    <svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="1" y="1" width="18" height="18" rx="5" fill="var(--accent-solid)" />
      <path
        d="M5 8.2h4.2V5M5 11.8h4.2V15M15 10h-4.2"
        fill="none"
        stroke="var(--on-accent)"
        stroke-width="1.7"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
      <circle cx="10" cy="10" r="1.6" fill="var(--on-accent)" />
    </svg>
  `,
  styles: ':host { display: flex; flex: none; }',
})
export class Mark {
  readonly size = input(20);
}
