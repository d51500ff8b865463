import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../../i18n/texts';
import { toRecords } from './log-record';
import { findMatches } from './log-search';
import { LogView } from './log-view';

const ESC = '\u001b';
const lines = (...texts: string[]) =>
  toRecords(
    texts.map((m, i) => ({ t: `2026-01-01T00:00:0${i % 10}.000000000Z`, s: 'stdout', m })),
    null,
  );

async function render(records: ReturnType<typeof lines>, inputs: Record<string, unknown> = {}) {
  TestBed.configureTestingModule({ providers: [provideTexts()] });
  const fixture = TestBed.createComponent(LogView);
  for (const [name, value] of Object.entries({ label: 'Log', records, ...inputs })) {
    fixture.componentRef.setInput(name, value);
  }
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  return { fixture, host, rows: () => [...host.querySelectorAll<HTMLElement>('.rows .line')] };
}

describe('LogView', () => {
  it('keeps a hundred thousand lines out of the document', async () => {
    const records = lines(...Array.from({ length: 100_000 }, (_, i) => `line ${i}`));
    const { rows, host } = await render(records);
    expect(rows().length).toBeLessThan(100);
    expect(host.querySelector<HTMLElement>('.space')!.style.height).toBe('1800000px');
  });

  it('shows text exactly as it was written, without a space more', async () => {
    const { rows } = await render(lines('  a  b', `${ESC}[31mx${ESC}[0my`));
    expect(rows().map((row) => row.querySelector('.text')!.textContent)).toEqual(['  a  b', 'xy']);
  });

  it('colours what the log coloured and marks what was found', async () => {
    const records = lines(`${ESC}[31mfailed${ESC}[0m timeout`);
    const matches = findMatches(records, 'timeout', false);
    const { rows } = await render(records, { matches, current: matches[0] });
    expect(rows()[0]!.querySelector('.a-red')!.textContent).toBe('failed');
    expect(rows()[0]!.querySelector('mark.current')!.textContent).toBe('timeout');
  });

  it('is never HTML', async () => {
    const { host } = await render(lines('<img src=x onerror=alert(1)>'));
    expect(host.querySelector('img')).toBeNull();
  });

  it('has no column for levels when no line states one', async () => {
    expect((await render(lines('GET / 200'))).host.querySelector('.level')).toBeNull();
  });

  it('counts the lines that come while one looks at older ones', async () => {
    const before = lines('a', 'b');
    const { fixture, host } = await render(before, { follow: false });
    expect(host.querySelector('.pill')).toBeNull();
    const more = toRecords([{ t: '2026-01-01T00:00:05Z', s: 'stdout', m: 'c' }], before.at(-1)!);
    fixture.componentRef.setInput('records', [...before, ...more]);
    await fixture.whenStable();
    expect(host.querySelector('.pill')!.textContent).toContain('1 new line');
    host.querySelector<HTMLElement>('.pill')!.click();
    await fixture.whenStable();
    expect(host.querySelector('.pill')).toBeNull();
  });
});
