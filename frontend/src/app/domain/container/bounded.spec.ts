import { eachBounded } from './bounded';

describe('eachBounded', () => {
  it('never runs more at once than allowed, and all in the end', async () => {
    let running = 0;
    let most = 0;
    const done: number[] = [];
    await eachBounded([1, 2, 3, 4, 5, 6, 7], 3, async (n) => {
      most = Math.max(most, ++running);
      await Promise.resolve();
      await Promise.resolve();
      running--;
      done.push(n);
    });
    expect(most).toBe(3);
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('names the one that failed and finishes the others, in the order of the items', async () => {
    const outcomes = await eachBounded(['a', 'b', 'c'], 2, (name) =>
      name === 'b' ? Promise.reject(new Error('port taken')) : Promise.resolve(),
    );
    expect(outcomes.map((o) => [o.item, o.ok])).toEqual([
      ['a', true],
      ['b', false],
      ['c', true],
    ]);
  });

  it('has nothing to do for no items', async () => {
    expect(await eachBounded([], 4, () => Promise.reject(new Error()))).toEqual([]);
  });
});
