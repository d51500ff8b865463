import { holdOrder } from './held-order';

describe('holdOrder', () => {
  const row = (key: string, value = 0) => ({ key, value });
  const hold = (stood: string[], now: ReturnType<typeof row>[]) =>
    holdOrder(
      stood.map((key) => row(key)),
      now,
      ({ key }) => key,
    );

  it('keeps the places and shows what changed', () => {
    const { rows, gone } = hold(['a', 'b', 'c'], [row('c', 3), row('a', 1), row('b', 2)]);
    expect(rows).toEqual([row('a', 1), row('b', 2), row('c', 3)]);
    expect(gone.size).toBe(0);
  });

  it('keeps the place of what is gone and appends what is new', () => {
    const { rows, gone } = hold(['a', 'b'], [row('x', 9), row('b', 2)]);
    expect(rows.map(({ key }) => key)).toEqual(['a', 'b', 'x']);
    expect([...gone]).toEqual(['a']);
  });
});
