/** `o` output, `i` input, `r` resize (`120x40`), `m` a marker. */
export type CastCode = 'o' | 'i' | 'r' | 'm';

export interface CastEvent {
  /** Seconds since the beginning. */
  readonly time: number;
  readonly code: CastCode;
  readonly data: string;
}

export interface CastSize {
  readonly columns: number;
  readonly rows: number;
}

/** A recording of a terminal: asciicast, version 2. */
export interface Cast {
  readonly size: CastSize;
  readonly events: readonly CastEvent[];
  /** Seconds to the last event. */
  readonly duration: number;
}

/** @throws Error when the text is no asciicast; a last line that is not whole is left out */
export function parseCast(text: string): Cast {
  const [head = '', ...lines] = text.split('\n');
  const header = JSON.parse(head) as { version?: number; width?: number; height?: number };
  if (header.version !== 2 || !header.width || !header.height) {
    throw new Error('no asciicast of version 2');
  }
  const events = lines.flatMap((line) => parseEvent(line) ?? []);
  return {
    size: { columns: header.width, rows: header.height },
    events,
    duration: events.at(-1)?.time ?? 0,
  };
}

function parseEvent(line: string): CastEvent | null {
  try {
    const [time, code, data] = JSON.parse(line) as [number, CastCode, string];
    return { time, code, data };
  } catch {
    return null;
  }
}

/** The size that a resize event tells; null when it tells none. */
export function sizeOf({ code, data }: CastEvent): CastSize | null {
  const [columns, rows] = code === 'r' ? data.split('x').map(Number) : [];
  return columns && rows ? { columns, rows } : null;
}
