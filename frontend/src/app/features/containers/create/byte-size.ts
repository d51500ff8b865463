const UNITS = ['', 'k', 'm', 'g', 't'];

/**
 * A size as `docker run` takes it: a number with `b`, `k`, `m`, `g` or `t`, each 1024 times the one before.
 *
 * @returns bytes; null when it is no size
 */
export function parseSize(text: string): number | null {
  const parts = /^(\d{1,12}(?:\.\d{1,6})?)\s*([bkmgt]?)i?b?$/i.exec(text.trim());
  if (!parts) {
    return null;
  }
  const unit = UNITS.indexOf((parts[2] ?? '').toLowerCase().replace('b', ''));
  return Math.round(Number(parts[1]) * 1024 ** unit);
}

/** The shortest form of a number of bytes that says it exactly: `256m`. */
export function formatSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && size % 1024 === 0 && unit < UNITS.length - 1) {
    size /= 1024;
    unit++;
  }
  return `${size}${UNITS[unit]}`;
}
