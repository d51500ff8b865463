import { formatBytes } from '../byte-size/byte-size';
import { Quantity } from './nice-scale';

function byteUnit(max: number): number {
  let unit = 1;
  while (max / unit >= 1000) {
    unit *= 1024;
  }
  return unit;
}

/** Steps of an axis are round: `450 MiB`, not `450.0 MiB`. */
function roundText(value: number): string {
  return formatBytes(value)
    .replace(/\.0+ /, ' ')
    .replace(/(\.\d)0 /, '$1 ');
}

export const PERCENT: Quantity = {
  text: (value) => `${value < 100 ? Number(value.toFixed(1)).toLocaleString() : Math.round(value).toLocaleString()} %`,
  unitOf: () => 1,
};

export const BYTES: Quantity = { text: roundText, unitOf: byteUnit };

export const BYTES_PER_SECOND: Quantity = { text: (value) => `${roundText(value)}/s`, unitOf: byteUnit };
