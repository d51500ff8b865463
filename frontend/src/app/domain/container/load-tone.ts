import { LoadSample } from './container-load';

/** Colour comes only where a person should look. */
export type LoadTone = 'idle' | 'warn' | 'bad';

/** In per cent of one core. */
const BUSY = 60;
/** Shares of the memory limit. */
const NARROW = 0.8;
const FULL = 0.92;

export function cpuTone({ cpuPercent }: LoadSample): LoadTone {
  return (cpuPercent ?? 0) >= BUSY ? 'warn' : 'idle';
}

/** A container without a limit of its own has the host's memory as its limit, and is seldom near it. */
export function memoryTone({ memoryBytes, memoryLimit }: LoadSample): LoadTone {
  const share = memoryLimit ? (memoryBytes ?? 0) / memoryLimit : 0;
  return share >= FULL ? 'bad' : share >= NARROW ? 'warn' : 'idle';
}
