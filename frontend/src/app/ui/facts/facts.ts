import { Component, input } from '@angular/core';

/** Facts about one thing: a row under its title, or a list of label and value. Holds `ui-fact`. */
@Component({
  selector: 'ui-facts',
  template: '<dl><ng-content /></dl>',
  styleUrl: './facts.css',
  host: { '[class]': 'layout()' },
})
export class Facts {
  readonly layout = input<'row' | 'list'>('row');
}

/** One fact; its value is the content. */
@Component({
  selector: 'ui-fact',
  template: `
    <dt>{{ label() }}</dt>
    <dd><ng-content /></dd>
  `,
  styleUrl: './fact.css',
})
export class Fact {
  readonly label = input.required<string>();
}
