/** A set with one thing in or out; the set that is given stays as it is. */
export function toggled<T>(all: ReadonlySet<T>, one: T, on: boolean): ReadonlySet<T> {
  return new Set(on ? [...all, one] : [...all].filter((each) => each !== one));
}
