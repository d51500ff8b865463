import { Listing, PageRequest } from './listing';

describe('Listing', () => {
  it('reads every page, and keeps what it has when it fails later', async () => {
    const asked: PageRequest[] = [];
    let broken = false;
    const list = new Listing<number>((request) => {
      asked.push(request);
      if (broken) {
        return Promise.reject(new Error('away'));
      }
      return Promise.resolve(request.cursor ? { items: [3] } : { items: [1, 2], nextCursor: 'next' });
    });
    expect(list.loading()).toBe(true);
    await list.read();
    expect(list.items()).toEqual([1, 2, 3]);
    expect(asked).toEqual([{ limit: 1000 }, { limit: 1000, cursor: 'next' }]);
    expect(list.loading()).toBe(false);

    broken = true;
    await list.read();
    expect(list.items()).toEqual([1, 2, 3]);
    expect(list.error()?.detail).toBe('away');
  });

  it('reads once for many who ask, and anew after a change of ours', async () => {
    let reads = 0;
    let answer: () => void = () => undefined;
    const list = new Listing<number>(() => {
      reads++;
      return new Promise((resolve) => (answer = () => resolve({ items: [reads] })));
    });
    const first = list.read();
    void list.read();
    expect(reads).toBe(1);
    const again = list.readAgain();
    answer();
    await first;
    await Promise.resolve();
    await Promise.resolve();
    expect(reads).toBe(2);
    answer();
    await again;
    expect(list.items()).toEqual([2]);
  });
});
