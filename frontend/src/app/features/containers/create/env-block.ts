import { PairRow } from './container-form';

/** What a block of `KEY=VALUE` lines holds, or the first line that is none. */
export type EnvBlock =
  { readonly rows: readonly PairRow[] } | { readonly rows: readonly PairRow[]; readonly badLine: number };

/**
 * Reads an .env file: blank lines and comments are left out, `export ` in front too, quotes around a whole value are
 * taken off. A later line for the same key wins.
 */
export function parseEnvBlock(text: string): EnvBlock {
  const rows = new Map<string, string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const trimmed = line.trim().replace(/^export\s+/, '');
    if (trimmed === '' || trimmed.startsWith('#')) {
      continue;
    }
    const equals = trimmed.indexOf('=');
    if (equals < 1) {
      return { rows: [], badLine: index + 1 };
    }
    rows.set(trimmed.slice(0, equals).trim(), unquoted(trimmed.slice(equals + 1).trim()));
  }
  return { rows: [...rows].map(([name, value]) => ({ name, value })) };
}

/** Adds rows to those there are: the same name is replaced in its place, blank rows give way. */
export function mergeRows(rows: readonly PairRow[], added: readonly PairRow[]): PairRow[] {
  const merged = new Map(rows.filter(({ name, value }) => name || value).map((row) => [row.name, row]));
  for (const row of added) {
    merged.set(row.name, row);
  }
  return [...merged.values()];
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) && value.length >= 2 ? value.slice(1, -1) : value;
}
