import { reuse } from './reuse';

interface Item {
  id: string;
  state: string;
}
const key = (item: Item) => item.id;

describe('reuse', () => {
  it('gives the old list when nothing changed', () => {
    const before: Item[] = [{ id: 'a', state: 'x' }];
    expect(reuse(before, [{ id: 'a', state: 'x' }], key)).toBe(before);
  });

  it('keeps the objects that did not change', () => {
    const before: Item[] = [
      { id: 'a', state: 'x' },
      { id: 'b', state: 'x' },
    ];
    const after = reuse(
      before,
      [
        { id: 'a', state: 'x' },
        { id: 'b', state: 'y' },
      ],
      key,
    );
    expect(after).not.toBe(before);
    expect(after[0]).toBe(before[0]);
    expect(after[1]).toEqual({ id: 'b', state: 'y' });
  });

  it('sees a new order and a missing item', () => {
    const before: Item[] = [
      { id: 'a', state: 'x' },
      { id: 'b', state: 'x' },
    ];
    expect(reuse(before, [before[1]!, before[0]!], key)).not.toBe(before);
    expect(reuse(before, [before[0]!], key)).toEqual([before[0]]);
  });
});
