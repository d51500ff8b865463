/** Names like "web-2" before "web-10"; upper and lower case together. */
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

export type SortValue = string | number | null | undefined;

/** `name` ascends, `-name` descends. */
export interface SortOrder {
  readonly key: string;
  readonly descending: boolean;
}

export function parseSort(sort: string | null): SortOrder | null {
  return sort ? { key: sort.replace(/^-/, ''), descending: sort.startsWith('-') } : null;
}

/** The order after a click on a head: ascending first, then the other way round. */
export function nextSort(sort: string | null, key: string): string {
  return sort === key ? `-${key}` : key;
}

/** Sorted copy; equal rows keep their order, rows without a value come last in both directions. */
export function sortRows<T>(rows: readonly T[], valueOf: (row: T) => SortValue, descending: boolean): T[] {
  const sign = descending ? -1 : 1;
  return rows
    .map((row) => ({ row, value: valueOf(row) }))
    .sort((a, b) => {
      if (a.value == null || b.value == null) {
        return Number(a.value == null) - Number(b.value == null);
      }
      return sign * compare(a.value, b.value);
    })
    .map(({ row }) => row);
}

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));
}
