import { InlineSearchWorker } from '../../../testing/search-worker';
import { LogBook } from './log-book';
import { findIn, expressionOf } from './log-matching';
import { LogSearch, PATIENCE } from './log-search';
import { SearchWorker } from './search-worker';

const find = (text: string, options: { regex?: boolean; matchCase?: boolean }, ...lines: string[]) =>
  findIn(
    expressionOf({ text, regex: false, matchCase: false, ...options }),
    lines.map((_, n) => n),
    lines,
  );

describe('findIn', () => {
  it('finds every place, top to bottom', () => {
    expect(find('timeout', {}, 'a timeout, Timeout', 'x', 'timeout')).toEqual([0, 2, 9, 0, 11, 18, 2, 0, 7]);
  });

  it('minds capitals when asked to', () => {
    expect(find('timeout', { matchCase: true }, 'Timeout timeout')).toEqual([0, 8, 15]);
  });

  it('takes a text as it is and an expression as one', () => {
    expect(find('a.c', {}, 'abc a.c')).toEqual([0, 4, 7]);
    expect(find('a.c', { regex: true }, 'abc a.c')).toEqual([0, 0, 3, 0, 4, 7]);
  });

  it('finds no empty places and comes to an end', () => {
    expect(find('a*', { regex: true }, 'baab')).toEqual([0, 1, 3]);
  });
});

describe('LogSearch', () => {
  let book: LogBook;
  const add = (...texts: string[]) => {
    texts.forEach((m) => book.add({ t: '2026-01-01T00:00:00Z', s: m.startsWith('E') ? 'stderr' : 'stdout', m }));
    book.changed();
  };
  const plain = (text: string) => ({ text, regex: false, matchCase: false });
  const turn = () => new Promise((resolve) => setTimeout(resolve));

  beforeEach(() => (book = new LogBook([], 5000)));

  const started = async (text: string) => {
    const search = new LogSearch(book, () => new InlineSearchWorker());
    search.search(plain(text));
    await turn();
    return search;
  };

  it('begins at the newest match, goes round, and counts in new lines without moving', async () => {
    add('x 1', 'y', 'x 2');
    const search = await started('x');
    expect([search.at(), search.count(), search.status()]).toEqual([2, 2, 'done']);
    search.step(1);
    expect(search.current()).toEqual({ n: 0, start: 0, end: 1 });
    add('x 3');
    search.update();
    await turn();
    expect([search.at(), search.count()]).toEqual([1, 3]);
    search.step(-1);
    expect(search.at()).toBe(3);
  });

  it('searches in batches, all of a long log', async () => {
    add(...Array.from({ length: 4500 }, (_, i) => `line ${i}`));
    const search = await started('9');
    await turn();
    expect(search.count()).toBe(
      Array.from({ length: 4500 }, (_, i) => `${i}`.split('9').length - 1).reduce((a, b) => a + b),
    );
  });

  it('forgets the matches of lines that are gone', async () => {
    book = new LogBook([], 2);
    add('x 1', 'x 2');
    const search = await started('x');
    add('y', 'x 3');
    search.update();
    await turn();
    expect([search.count(), search.current()?.n ?? null]).toEqual([1, null]);
    search.step(1);
    expect(search.current()!.n).toBe(3);
  });

  it('searches only what is shown', async () => {
    add('x', 'Ex');
    book.show({ level: null, stream: 'stdout', hidden: new Set() });
    expect((await started('x')).count()).toBe(1);
  });

  it('says that an expression is none, and goes on with the next', async () => {
    add('a(b');
    const search = await started('a');
    search.search({ text: '(', regex: true, matchCase: false });
    expect(search.status()).toBe('invalid');
    search.search(plain('('));
    await turn();
    expect([search.status(), search.count()]).toEqual(['done', 1]);
  });

  describe('S19: an expression that runs away', () => {
    beforeEach(() => vi.useFakeTimers());
    afterEach(() => vi.useRealTimers());

    /** Begins with each batch and never ends. */
    class StuckWorker implements SearchWorker {
      onmessage: SearchWorker['onmessage'] = null;
      terminated = false;
      postMessage(request: Parameters<SearchWorker['postMessage']>[0]): void {
        if (request.kind === 'batch') {
          this.onmessage?.({ data: { kind: 'begun', run: request.run } });
        }
      }
      terminate(): void {
        this.terminated = true;
      }
    }

    it('is ended with its worker after 200 ms, and the next search gets a new one', async () => {
      add('aaaa');
      const made: SearchWorker[] = [];
      const search = new LogSearch(book, () => {
        const worker = made.length === 0 ? new StuckWorker() : new InlineSearchWorker();
        made.push(worker);
        return worker;
      });
      search.search({ text: '(a+)+$', regex: true, matchCase: false });
      await vi.advanceTimersByTimeAsync(PATIENCE - 1);
      expect(search.status()).toBe('searching');
      await vi.advanceTimersByTimeAsync(2);
      expect(search.status()).toBe('slow');
      expect((made[0] as StuckWorker).terminated).toBe(true);

      search.search(plain('a'));
      await vi.advanceTimersByTimeAsync(0);
      expect([search.status(), search.count()]).toEqual(['done', 4]);
      search.destroy();
    });

    it('does not count the time that a worker takes to start', async () => {
      add('a');
      const late: SearchWorker = { onmessage: null, postMessage: () => undefined, terminate: () => undefined };
      const search = new LogSearch(book, () => late);
      search.search(plain('a'));
      await vi.advanceTimersByTimeAsync(60_000);
      expect(search.status()).toBe('searching');
    });
  });
});
