import { booleanAttribute, Directive, inject, input, TemplateRef } from '@angular/core';

/** What a cell's or a row menu's template gets: its row, as `let-row`. */
export interface RowContext<T> {
  readonly $implicit: T;
  readonly index: number;
}

/** A column of a data grid: its head, its width and how its cells look. `of` only tells the type of `let-row`. */
@Directive({ selector: 'ng-template[uiColumn]' })
export class Column<T> {
  /** Names the column in `sort`. */
  readonly key = input.required<string>({ alias: 'uiColumn' });
  readonly header = input.required<string>();
  /** A track of the CSS grid, e.g. `94px` or `minmax(150px, 1fr)`. */
  readonly width = input('minmax(0, 1fr)');
  readonly align = input<'start' | 'end'>('start');
  /** What the column sorts by; without it, it does not. Null comes last in both directions. */
  readonly sortBy = input<((row: T) => string | number | null | undefined) | null>(null);
  /** For state chips: room for their ground, which hangs 6 px to the left. */
  readonly inset = input(false, { transform: booleanAttribute });
  /** The head is read aloud, not shown. */
  readonly headerHidden = input(false, { transform: booleanAttribute });
  /** Room in px after the text of the cells, e.g. for a sparkline: the head ends where the texts end. */
  readonly trail = input(0);
  /** Width of the grid in px under which the column is left out. */
  readonly hideBelow = input(0);
  readonly of = input<readonly T[]>();

  readonly template = inject<TemplateRef<RowContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_directive: Column<T>, context: unknown): context is RowContext<T> {
    return context !== null;
  }
}

/** The menu of a row: an `ng-template` with a `ui-menu`. */
@Directive({ selector: 'ng-template[uiRowMenu]' })
export class RowMenu<T> {
  readonly of = input<readonly T[]>();
  readonly template = inject<TemplateRef<RowContext<T>>>(TemplateRef);

  static ngTemplateContextGuard<T>(_directive: RowMenu<T>, context: unknown): context is RowContext<T> {
    return context !== null;
  }
}

/** What stands in the place of the rows when there are none. */
@Directive({ selector: 'ng-template[uiGridEmpty]' })
export class GridEmpty {
  readonly template = inject(TemplateRef);
}
