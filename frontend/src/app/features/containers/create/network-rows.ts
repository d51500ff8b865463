import { ContainerAttachment } from '../../../api/models';
import { splitWords } from '../../../domain/command/shell';
import { Check } from './form-check';

/** A network that the container joins; aliases are words. */
export interface NetworkRow {
  readonly name: string;
  readonly aliases: string;
}

export const EMPTY_NETWORK: NetworkRow = { name: '', aliases: '' };

export function isBlankNetwork(row: NetworkRow): boolean {
  return row.name === '' && row.aliases === '';
}

export function checkNetworks(rows: readonly NetworkRow[], check: Check): void {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    if (!isBlankNetwork(row)) {
      const path = `networks.${index}`;
      check(`${path}.name`, row.name !== '', 'network');
      check(`${path}.name`, !seen.has(row.name), 'duplicate', { name: row.name });
      check(`${path}.aliases`, splitWords(row.aliases) !== null, 'quote');
      seen.add(row.name);
    }
  }
}

export function toAttachment(row: NetworkRow): ContainerAttachment {
  const aliases = splitWords(row.aliases) ?? [];
  return { name: row.name, ...(aliases.length > 0 ? { aliases } : {}) };
}
