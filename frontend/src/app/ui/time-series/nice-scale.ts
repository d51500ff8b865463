/** Where the grid lines of an axis stand and how they are labelled. */
export interface Scale {
  readonly max: number;
  readonly splits: readonly number[];
}

/** How a value is written, and in which units its axis counts. */
export interface Quantity {
  /** `23.6 %`, `318 MiB`, `4.1 MiB/s` */
  text(value: number): string;
  /** What one step of the axis counts in: 1024 * 1024 for MiB. */
  unitOf(max: number): number;
}

const STEPS = [1, 2, 2.5, 5, 10];
/** Grid lines at most, the zero not counted. */
const LINES = 4;

/** Steps of 1, 2, 2.5 or 5 in the quantity's own unit, from zero to just above what is shown. */
export function niceScale(most: number, quantity: Quantity): Scale {
  const unit = quantity.unitOf(most);
  const inUnits = Math.max(most / unit, 1e-9);
  const power = 10 ** Math.floor(Math.log10(inUnits / LINES));
  const step = (STEPS.find((each) => each * power * LINES >= inUnits) ?? 10) * power;
  const count = Math.max(1, Math.ceil(inUnits / step - 1e-9));
  const splits = Array.from({ length: count + 1 }, (_, i) => i * step * unit);
  return { max: count * step * unit, splits };
}
