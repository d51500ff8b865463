import { TestbedHarnessEnvironment } from '@angular/cdk/testing/testbed';
import { Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { EmptyState } from '../empty-state/empty-state';
import { Column, GridEmpty } from './column';
import { DataGrid } from './data-grid';
import { DataGridHarness } from './data-grid.harness';

interface Thing {
  readonly name: string;
  readonly size: number;
}

@Component({
  imports: [Column, DataGrid, EmptyState, GridEmpty],
  template: `
    <ui-data-grid
      label="Things"
      selectable
      [rows]="rows()"
      [rowKey]="key"
      [loading]="loading()"
      [(sort)]="sort"
      [(selection)]="selection"
      [flash]="flash"
      (opened)="opened.set($event.name)"
      (seen)="see($event)"
    >
      <ng-template uiColumn="name" header="Name" [sortBy]="key" [of]="rows()" let-row>{{ row.name }}</ng-template>
      <ng-template uiColumn="size" header="Size" [sortBy]="bySize" [of]="rows()" let-row>{{ row.size }}</ng-template>
      <ng-template uiGridEmpty><ui-empty-state icon="box" title="Nothing here" /></ng-template>
    </ui-data-grid>
  `,
})
class Page {
  readonly rows = signal<readonly Thing[]>(things(3));
  readonly loading = signal(false);
  readonly sort = signal<string | null>(null);
  readonly selection = signal<ReadonlySet<string>>(new Set());
  readonly opened = signal('');
  readonly seen = signal<string[]>([]);
  readonly flashing = signal(0);
  readonly flash = (thing: Thing): number => (thing.name === 'a' ? this.flashing() : 0);
  readonly key = (thing: Thing): string => thing.name;
  readonly bySize = (thing: Thing): number => thing.size;

  see(rows: readonly Thing[]): void {
    this.seen.set(rows.map(({ name }) => name));
  }
}

function things(count: number): Thing[] {
  return Array.from({ length: count }, (_, i) => ({ name: `thing-${i}`, size: (i * 7) % 5 }));
}

describe('DataGrid', () => {
  let fixture: ComponentFixture<Page>;
  let page: Page;
  let grid: DataGridHarness;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTexts()] });
    fixture = TestBed.createComponent(Page);
    page = fixture.componentInstance;
    await fixture.whenStable();
    grid = await TestbedHarnessEnvironment.loader(fixture).getHarness(DataGridHarness);
  });

  const row = (key: string) =>
    (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(`[data-key="${key}"]`)!;
  const press = async (key: string, init: KeyboardEventInit = {}) => {
    document.activeElement?.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }),
    );
    await fixture.whenStable();
  };

  it('keeps a long list out of the document, but for the rows in sight', async () => {
    page.rows.set(things(5000));
    expect(await grid.rowCount()).toBeLessThan(40);
    expect((fixture.nativeElement as HTMLElement).querySelector('[role=grid]')?.getAttribute('aria-rowcount')).toBe(
      '5001',
    );
  });

  it('sorts by a head, then the other way round, and says so', async () => {
    await grid.sortBy('Size');
    expect(page.sort()).toBe('size');
    expect(await grid.column(2)).toEqual(['0', '2', '4']);
    expect(await grid.ariaSort(2)).toBe('ascending');
    await grid.sortBy('Size');
    expect(await grid.column(2)).toEqual(['4', '2', '0']);
    expect(await grid.ariaSort(2)).toBe('descending');
  });

  it('selects rows and shows in its head whether some or all are', async () => {
    await grid.toggle(1);
    expect([...page.selection()]).toEqual(['thing-1']);
    expect(await grid.headCheckbox()).toEqual({ checked: false, indeterminate: true });
    await grid.toggleAll();
    expect(page.selection().size).toBe(3);
    expect(await grid.headCheckbox()).toEqual({ checked: true, indeterminate: false });
    await grid.toggleAll();
    expect(page.selection().size).toBe(0);
  });

  it('moves between rows with the arrows and opens the one in focus', async () => {
    row('thing-0').focus();
    await press('ArrowDown');
    expect(await grid.focusedKey()).toBe('thing-1');
    await press('End');
    expect(await grid.focusedKey()).toBe('thing-2');
    await press('ArrowDown');
    expect(await grid.focusedKey()).toBe('thing-2');
    await press('Enter');
    expect(page.opened()).toBe('thing-2');
  });

  it('selects by keyboard: one, a stretch, all, none', async () => {
    row('thing-0').focus();
    await press(' ');
    expect([...page.selection()]).toEqual(['thing-0']);
    await press('ArrowDown', { shiftKey: true });
    expect([...page.selection()]).toEqual(['thing-0', 'thing-1']);
    await press('a', { ctrlKey: true });
    expect(page.selection().size).toBe(3);
    await press('Escape');
    expect(page.selection().size).toBe(0);
  });

  it('says when there is nothing, but not while it loads', async () => {
    page.rows.set([]);
    page.loading.set(true);
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).not.toContain('Nothing here');
    page.loading.set(false);
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Nothing here');
  });

  describe('while rows change', () => {
    const names = () => grid.column(1);
    const body = () => (fixture.nativeElement as HTMLElement).querySelector('.body')!;
    const point = (kind: 'pointermove' | 'pointerleave') => body().dispatchEvent(new Event(kind));
    const change = async (rows: Thing[]) => {
      page.rows.set(rows);
      await fixture.whenStable();
    };
    const [a, b, c] = [
      { name: 'a', size: 1 },
      { name: 'b', size: 2 },
      { name: 'c', size: 3 },
    ];

    beforeEach(async () => {
      page.sort.set('size');
      await change([a, b, c]);
    });

    it('sorts them anew at once when nobody points at them', async () => {
      await change([a, b, { ...c, size: 0 }]);
      expect(await names()).toEqual(['c', 'a', 'b']);
    });

    it('leaves every row where it is under the pointer, and settles when that leaves', async () => {
      point('pointermove');
      await change([{ name: 'new', size: 0 }, b, { ...c, size: 0 }]);
      expect(await names()).toEqual(['a', 'b', 'c', 'new']);
      expect(body().querySelector('[data-key=a]')!.classList).toContain('gone');
      point('pointerleave');
      await fixture.whenStable();
      expect(await names()).toEqual(['new', 'c', 'b']);
    });

    it('settles after two seconds of rest', async () => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      point('pointermove');
      page.rows.set([b, c]);
      vi.advanceTimersByTime(2000);
      vi.useRealTimers();
      await fixture.whenStable();
      expect(await names()).toEqual(['b', 'c']);
    });

    it('settles at once when the person sorts', async () => {
      point('pointermove');
      await change([b, c]);
      await grid.sortBy('Name');
      expect(await names()).toEqual(['b', 'c']);
    });

    it('says which rows are in sight', () => {
      expect(page.seen()).toEqual(['a', 'b', 'c']);
    });

    it('lets the ground of a row fade at each change of its state', async () => {
      page.flashing.set(1);
      await change([{ ...a }, b, c]);
      expect(body().querySelector('[data-key=a]')!.classList).toContain('changed');
      page.flashing.set(2);
      await change([{ ...a }, b, c]);
      expect(body().querySelector('[data-key=a]')!.classList).toContain('changed-again');
      expect(body().querySelector('[data-key=b]')!.classList).not.toContain('changed');
    });
  });
});
