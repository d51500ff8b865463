import { TestBed } from '@angular/core/testing';
import { InlineSearchWorker } from '../../../testing/search-worker';
import { provideTexts } from '../../i18n/texts';
import { LogBook } from './log-book';
import { LogSearch } from './log-search';
import { LogView } from './log-view';

const ESC = '\u001b';

function addAll(book: LogBook, texts: readonly string[]): LogBook {
  texts.forEach((m, i) => book.add({ t: `2026-01-01T00:00:0${i % 10}.000000000Z`, s: 'stdout', m }));
  book.changed();
  return book;
}

const bookOf = (...texts: string[]) => addAll(new LogBook(), texts);

async function render(book: LogBook, inputs: Record<string, unknown> = {}) {
  TestBed.configureTestingModule({ providers: [provideTexts()] });
  const fixture = TestBed.createComponent(LogView);
  for (const [name, value] of Object.entries({ label: 'Log', book, ...inputs })) {
    fixture.componentRef.setInput(name, value);
  }
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  const rows = () => [...host.querySelectorAll<HTMLElement>('.rows .line')];
  const texts = () => rows().map((row) => row.querySelector('.text')!.textContent);
  return { fixture, host, rows, texts, settle: () => fixture.whenStable() };
}

describe('LogView', () => {
  it('keeps a hundred thousand lines out of the document', async () => {
    const { rows, host } = await render(
      addAll(
        new LogBook(),
        Array.from({ length: 100_000 }, (_, i) => `line ${i}`),
      ),
    );
    expect(rows().length).toBeLessThan(100);
    expect(host.querySelector<HTMLElement>('.space')!.style.height).toBe('1800000px');
  });

  it('shows text exactly as it was written, without a space more', async () => {
    const { texts } = await render(bookOf('  a  b', `${ESC}[31mx${ESC}[0my`));
    expect(texts()).toEqual(['  a  b', 'xy']);
  });

  it('colours what the log coloured and marks what was found', async () => {
    const book = bookOf(`${ESC}[31mfailed${ESC}[0m timeout ${ESC}[38;5;208morange`);
    const search = new LogSearch(book, () => new InlineSearchWorker());
    search.search({ text: 'timeout', regex: false, matchCase: false });
    const { rows, settle } = await render(book, { search });
    await settle();
    expect(rows()[0]!.querySelector('.a-red')!.textContent).toBe('failed');
    expect(rows()[0]!.querySelector('mark.current')!.textContent).toBe('timeout');
    expect(rows()[0]!.querySelector<HTMLElement>('.a-rgb')!.style.getPropertyValue('--c')).toBe('#ff8700');
  });

  it('S12: is never HTML', async () => {
    const { host } = await render(bookOf('<img src=x onerror=alert(1)>'));
    expect(host.querySelector('img')).toBeNull();
  });

  it('has no column for levels when no line states one', async () => {
    expect((await render(bookOf('GET / 200'))).host.querySelector('.level')).toBeNull();
  });

  it('counts the lines that come while one looks at older ones', async () => {
    const book = bookOf('a', 'b');
    const { host, settle } = await render(book, { follow: false });
    expect(host.querySelector('.pill')).toBeNull();
    addAll(book, ['c']);
    await settle();
    expect(host.querySelector('.pill')!.textContent).toContain('1 new line');
    host.querySelector<HTMLElement>('.pill')!.click();
    await settle();
    expect(host.querySelector('.pill')).toBeNull();
  });

  it('folds a stack trace into its first line and opens it again', async () => {
    const book = bookOf('ERROR boom', '  at a', '  at b', 'next');
    const { host, texts, settle } = await render(book);
    expect(texts()).toEqual(['ERROR boom', '  at a', '  at b', 'next']);
    host.querySelector<HTMLElement>('.fold')!.click();
    await settle();
    expect(texts()).toEqual(['ERROR boom+ 2 lines', 'next']);
    expect(host.querySelector('.fold')!.getAttribute('aria-expanded')).toBe('false');
    host.querySelector<HTMLElement>('.fold')!.click();
    await settle();
    expect(texts()).toHaveLength(4);
  });

  it('opens a folded block to show what was found in it', async () => {
    const book = bookOf('ERROR boom', '  at needle', 'next');
    book.fold(true);
    const search = new LogSearch(book, () => new InlineSearchWorker());
    const { texts, settle } = await render(book, { search });
    expect(texts()).toEqual(['ERROR boom+ 1 line', 'next']);
    search.search({ text: 'needle', regex: false, matchCase: false });
    await settle();
    await settle();
    expect(texts()).toEqual(['ERROR boom', '  at needle', 'next']);
  });

  it('says who wrote a line, in colours that begin again after the fifth', async () => {
    const sources = Array.from({ length: 6 }, (_, i) => ({ id: `id-${i}`, label: `web-${i}` }));
    const book = new LogBook(sources.map(({ id }) => id));
    sources.forEach(({ id }) => book.add({ t: '2026-01-01T00:00:00Z', s: 'stdout', m: 'x', c: id }));
    const { host } = await render(book, { sources });
    const columns = [...host.querySelectorAll<HTMLElement>('.source')];
    expect(columns.map((column) => column.textContent)).toEqual(sources.map(({ label }) => label));
    const colors = columns.map((column) => column.querySelector('i')!.style.background);
    expect(colors[5]).toBe(colors[0]);
    expect(new Set(colors).size).toBe(5);
  });

  it('tells what nobody wrote: a note of the connection, a new day, a silence', async () => {
    const book = bookOf('a');
    book.mark({ kind: 'note', tone: 'warn', text: '12 lines are missing here' });
    book.add({ t: '2026-01-01T00:10:00Z', s: 'stdout', m: 'b' });
    book.add({ t: '2026-01-03T00:10:00Z', s: 'stdout', m: 'c' });
    const { host } = await render(book, { times: 'utc' });
    const events = [...host.querySelectorAll('.event')].map((event) => event.textContent.trim());
    expect(events[0]).toBe('12 lines are missing here');
    expect(events[1]).toContain('10 min');
    expect(events[2]).toMatch(/Saturday.*3.*UTC/);
  });

  it('goes from error to error', async () => {
    const book = bookOf('ERROR a', '  at x', 'INFO b', 'ERROR c', 'INFO d');
    const { fixture, rows, settle } = await render(book, { follow: false });
    const at = () => rows().findIndex((row) => row.classList.contains('at'));
    for (const [by, there, row] of [
      [1, true, 0],
      [1, true, 3],
      [1, false, 3],
      [-1, true, 0],
      [-1, false, 0],
    ] as const) {
      expect(fixture.componentInstance.stepError(by)).toBe(there);
      await settle();
      expect(at()).toBe(row);
    }
  });
});
