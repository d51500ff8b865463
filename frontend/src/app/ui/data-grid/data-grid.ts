import { NgTemplateOutlet } from '@angular/common';
import {
  afterNextRender,
  afterRenderEffect,
  booleanAttribute,
  Component,
  computed,
  contentChild,
  contentChildren,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  model,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { IconButton } from '../button/icon-button';
import { Checkbox } from '../checkbox/checkbox';
import { Icon } from '../icon/icon';
import { MenuTrigger } from '../menu/menu';
import { Skeleton } from '../skeleton/skeleton';
import { steadyLoading } from '../skeleton/steady-loading';
import { Column, GridEmpty, RowContext, RowMenu } from './column';
import { holdOrder, SETTLE } from './held-order';
import { ROW_HEIGHT, rowWindow, scrollToRow } from './row-window';
import { nextSort, parseSort, sortRows } from './sorting';
import { Viewport } from './viewport';

const NONE: ReadonlySet<string> = new Set();

interface ShownRow<T> extends RowContext<T> {
  readonly key: string;
}

/**
 * A list of things in rows of 32 px. Only the rows in sight are in the document, so a list of thousands stays quick. One
 * tab stop; arrows move between rows. Sorting is done here, over all rows; `sort` and `selection` belong to the page.
 *
 * Rows may change at any time, but they do not move under the pointer: while it moves over them, a key is pressed in them
 * or a row's menu is open, each row keeps its place, what is gone stays dimmed and what is new comes last. The order
 * settles when the pointer leaves, after two seconds of rest, or when the person sorts or narrows the list.
 */
@Component({
  selector: 'ui-data-grid',
  imports: [Checkbox, Icon, IconButton, MenuTrigger, NgTemplateOutlet, Skeleton, TranslocoPipe, Viewport],
  templateUrl: './data-grid.html',
  styleUrl: './data-grid.css',
})
export class DataGrid<T> {
  readonly label = input.required<string>();
  readonly rows = input.required<readonly T[]>();
  readonly rowKey = input.required<(row: T) => string>();
  /** Names a row, for its checkbox and its menu. */
  readonly rowLabel = input<(row: T) => string>((row) => this.rowKey()(row));
  readonly sort = model<string | null>(null);
  readonly selectable = input(false, { transform: booleanAttribute });
  readonly selection = model<ReadonlySet<string>>(new Set());
  readonly loading = input(false);
  /** Rows whose data is old. */
  readonly dimmed = input<(row: T) => boolean>(() => false);
  /** How many times a row changed its state in the last moment: its ground fades once at each change. */
  readonly flash = input<(row: T) => number>(() => 0);
  /** False for feeds, whose rows come in at the top: the page pauses them by `holding` instead. */
  readonly keepsOrder = input(true);
  /** Changes when the person narrows the list: then the order settles at once. */
  readonly arrangement = input<string>('');
  /** Leaves room below the rows for the bulk bar. */
  readonly bulk = input(false, { transform: booleanAttribute });
  /** Width in px under which the grid scrolls sideways. */
  readonly minWidth = input(0);
  /** Enter or a double click on a row. */
  readonly opened = output<T>();
  /** The rows in sight, and a few above and below, whenever they are others. */
  readonly seen = output<readonly T[]>();
  /** Whether somebody is about to point at a row. */
  readonly holding = output<boolean>();
  /** Whether the first row is in sight; told when it changes. */
  readonly atTop = output<boolean>();

  private readonly allColumns = contentChildren<Column<T>>(Column);
  protected readonly menu = contentChild<RowMenu<T>>(RowMenu);
  protected readonly empty = contentChild(GridEmpty);
  private readonly viewport = viewChild.required(Viewport);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly activeKey = signal<string | null>(null);
  private anchor: string | null = null;
  protected shift = false;

  protected readonly busy = steadyLoading(() => this.loading() && this.rows().length === 0);
  protected readonly order = computed(() => parseSort(this.sort()));
  protected readonly columns = computed(() => {
    const width = this.viewport().width();
    return this.allColumns().filter((column) => width >= column.hideBelow());
  });
  protected readonly tracks = computed(() => {
    const tracks = this.columns().map((column) => column.width());
    return [...(this.selectable() ? ['14px'] : []), ...tracks, ...(this.menu() ? ['24px'] : [])].join(' ');
  });
  private readonly settled = computed(() => {
    const order = this.order();
    const by =
      order &&
      this.allColumns()
        .find((column) => column.key() === order.key)
        ?.sortBy();
    return by ? sortRows(this.rows(), by, order.descending) : this.rows();
  });
  /** The rows as they stood when the pointer came; null while they may move. */
  private readonly stood = linkedSignal<unknown, readonly T[] | null>({
    source: () => [this.sort(), this.arrangement()],
    computation: () => null,
  });
  private readonly menuOpen = signal(false);
  private rest: ReturnType<typeof setTimeout> | undefined;
  private readonly held = computed(() => {
    const stood = this.stood();
    return stood && this.keepsOrder()
      ? holdOrder(stood, this.settled(), this.rowKey())
      : { rows: this.settled(), gone: NONE };
  });
  protected readonly sorted = computed(() => this.held().rows);
  protected readonly gone = computed(() => this.held().gone);
  protected readonly window = computed(() =>
    rowWindow(this.sorted().length, this.viewport().top(), this.viewport().height()),
  );
  protected readonly shown = computed<ShownRow<T>[]>(() => {
    const { start, end } = this.window();
    return this.sorted()
      .slice(start, end)
      .map((row, i) => ({ $implicit: row, index: start + i, key: this.rowKey()(row) }));
  });
  private readonly first = computed(() => this.viewport().top() < ROW_HEIGHT / 2);
  /** The row that has the tab stop: the one last moved to, else the first. */
  protected readonly tabStop = computed(() => {
    const key = this.activeKey();
    return key !== null && this.shown().some((row) => row.key === key) ? key : this.shown()[0]?.key;
  });
  protected readonly selectedCount = computed(() => {
    const selection = this.selection();
    return selection.size === 0 ? 0 : this.sorted().filter((row) => selection.has(this.rowKey()(row))).length;
  });
  protected readonly placeholders = Array.from({ length: 12 }, (_, i) => i);
  protected readonly rowHeight = ROW_HEIGHT;

  constructor() {
    // After rendering: before it, columns inside of conditions have no inputs yet.
    afterRenderEffect(() => this.seen.emit(this.shown().map((row) => row.$implicit)));
    effect(() => this.holding.emit(this.stood() !== null));
    effect(() => this.atTop.emit(this.first()));
    inject(DestroyRef).onDestroy(() => clearTimeout(this.rest));
  }

  scrollToTop(): void {
    this.viewport().scrollTo(0);
  }

  /** Somebody is about to point at a row: it must be where it was seen. */
  protected hold(): void {
    if (this.stood() === null) {
      this.stood.set(this.settled());
    }
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.settle(), SETTLE);
  }

  protected settle(): void {
    clearTimeout(this.rest);
    if (!this.menuOpen()) {
      this.stood.set(null);
    }
  }

  protected menuToggled(open: boolean): void {
    this.menuOpen.set(open);
    this.hold();
  }

  protected sortBy(column: Column<T>): void {
    this.sort.set(nextSort(this.sort(), column.key()));
  }

  protected ariaSort(column: Column<T>): 'ascending' | 'descending' | null {
    const order = this.order();
    return order?.key === column.key() ? (order.descending ? 'descending' : 'ascending') : null;
  }

  protected toggleAll(): void {
    const all = this.selectedCount() === this.sorted().length;
    this.selection.set(new Set(all ? [] : this.sorted().map(this.rowKey())));
  }

  /** Selects or deselects a row; `extend` takes all rows from the last one toggled. */
  protected toggle(row: ShownRow<T>, extend: boolean): void {
    const selection = new Set(this.selection());
    const select = !selection.has(row.key);
    const from = extend ? this.indexOf(this.anchor) : -1;
    const [low, high] = from < 0 ? [row.index, row.index] : [Math.min(from, row.index), Math.max(from, row.index)];
    for (const each of this.sorted().slice(low, high + 1)) {
      const key = this.rowKey()(each);
      if (select) {
        selection.add(key);
      } else {
        selection.delete(key);
      }
    }
    this.anchor = row.key;
    this.selection.set(selection);
  }

  protected focused(row: ShownRow<T>): void {
    this.activeKey.set(row.key);
  }

  protected doubleClicked(event: Event, row: ShownRow<T>): void {
    if (!(event.target as Element).closest('a, button, label')) {
      this.opened.emit(row.$implicit);
    }
  }

  /** Keys that a control inside the row has handled, or that belong to one, are left alone. */
  protected key(event: KeyboardEvent, row: ShownRow<T>): void {
    if (event.target !== event.currentTarget || event.defaultPrevented || event.altKey) {
      return;
    }
    this.hold();
    const page = Math.max(1, Math.floor(this.viewport().height() / ROW_HEIGHT) - 2);
    const moves: Partial<Record<string, number>> = {
      ArrowDown: row.index + 1,
      ArrowUp: row.index - 1,
      PageDown: row.index + page,
      PageUp: row.index - page,
      Home: 0,
      End: this.sorted().length - 1,
    };
    const target = moves[event.key];
    if (target !== undefined) {
      this.move(row, target, event.shiftKey && this.selectable());
    } else if (!this.act(event, row)) {
      return;
    }
    event.preventDefault();
  }

  private act(event: KeyboardEvent, row: ShownRow<T>): boolean {
    const command = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter' && !command) {
      this.opened.emit(row.$implicit);
    } else if (event.key === ' ' && this.selectable()) {
      this.toggle(row, event.shiftKey);
    } else if (command && event.key === 'a' && this.selectable()) {
      this.selection.set(new Set(this.sorted().map(this.rowKey())));
    } else if (event.key === 'Escape' && this.selection().size > 0) {
      this.selection.set(new Set());
    } else if (this.menu() && ((event.shiftKey && event.key === 'F10') || (event.key === 'm' && !command))) {
      this.elementOf(row.key)?.querySelector<HTMLElement>('.row-menu')?.click();
    } else {
      return false;
    }
    return true;
  }

  private move(from: ShownRow<T>, to: number, extend: boolean): void {
    const index = Math.min(this.sorted().length - 1, Math.max(0, to));
    const row = this.sorted()[index];
    if (row === undefined) {
      return;
    }
    const key = this.rowKey()(row);
    if (extend) {
      const keys = this.sorted()
        .slice(Math.min(from.index, index), Math.max(from.index, index) + 1)
        .map(this.rowKey());
      this.selection.set(new Set([...this.selection(), ...keys]));
    }
    this.activeKey.set(key);
    this.viewport().scrollTo(scrollToRow(index, this.viewport().top(), this.viewport().height()));
    afterNextRender({ read: () => this.elementOf(key)?.focus({ preventScroll: true }) }, { injector: this.injector });
  }

  private indexOf(key: string | null): number {
    return key === null ? -1 : this.sorted().findIndex((row) => this.rowKey()(row) === key);
  }

  private elementOf(key: string): HTMLElement | undefined {
    return [...this.host.querySelectorAll<HTMLElement>('[data-key]')].find((element) => element.dataset['key'] === key);
  }
}
