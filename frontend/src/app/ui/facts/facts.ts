import { Component, input } from '@angular/core';

/** Facts about one thing: a row under its title, or a list of label and value. Holds `ui-fact`. */
@Component({
  selector: 'ui-facts',
  template: '<ng-content />',
  styleUrl: './facts.css',
  host: { role: 'list', '[class]': 'layout()' },
})
export class Facts {
  readonly layout = input<'row' | 'list'>('row');
}

/** One fact; its value is the content. */
@Component({
  selector: 'ui-fact',
  template: `
    <span class="label">{{ label() }}</span>
    <span class="value"><ng-content /></span>
  `,
  styleUrl: './fact.css',
  host: { role: 'listitem' },
})
export class Fact {
  readonly label = input.required<string>();
}
