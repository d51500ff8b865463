import { Pipe, PipeTransform } from '@angular/core';

const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** A number of bytes with a binary unit and three digits at most: `742 MiB`, `1.42 GiB`, `0 B`. */
export function formatBytes(bytes: number): string {
  let value = Math.max(0, bytes);
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
  return `${value.toFixed(digits)} ${UNITS[unit] ?? ''}`;
}

@Pipe({ name: 'byteSize' })
export class ByteSize implements PipeTransform {
  /** Null and undefined give a dash: not known is not zero. */
  transform(bytes: number | null | undefined): string {
    return bytes == null ? '-' : formatBytes(bytes);
  }
}
