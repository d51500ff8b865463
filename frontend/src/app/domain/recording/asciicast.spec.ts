import { parseCast, sizeOf } from './asciicast';
import { CastSearch } from './cast-search';
import { Timeline } from './timeline';

const cast = parseCast(
  [
    '{"version":2,"width":100,"height":30,"timestamp":0}',
    '[0.5,"o","$ "]',
    '[1.0,"o","\\u001b[1mhel"]',
    '[1.2,"o","lo\\u001b["]',
    '[11.2,"o","0m world\\r\\n"]',
    '[12.0,"r","120x40"]',
    '[13.0,"o","Hello again"]',
    '[14.0,"o","cut o',
  ].join('\n'),
);

describe('parseCast', () => {
  it('reads size and events, and leaves out a last line that is not whole', () => {
    expect(cast.size).toEqual({ columns: 100, rows: 30 });
    expect(cast.events.length).toBe(6);
    expect(cast.duration).toBe(13);
    expect(cast.events.flatMap((event) => sizeOf(event) ?? [])).toEqual([{ columns: 120, rows: 40 }]);
  });

  it('refuses what is no recording', () => {
    expect(() => parseCast('{"version":1}')).toThrow();
    expect(() => parseCast('<html>')).toThrow();
  });
});

describe('Timeline', () => {
  it('shows events at their times', () => {
    const timeline = new Timeline(cast, false);
    expect(timeline.duration).toBe(13);
    expect([0, 0.5, 1.1, 5, 99].map((time) => timeline.countUntil(time))).toEqual([0, 1, 2, 3, 6]);
  });

  it('cuts pauses of more than two seconds', () => {
    const timeline = new Timeline(cast, true);
    expect(timeline.timeOf(3)).toBeCloseTo(3.2);
    expect(timeline.duration).toBeCloseTo(5);
  });
});

describe('CastSearch', () => {
  const search = new CastSearch(cast);

  it('finds text across pieces and drawing sequences, in whatever case', () => {
    expect(search.find('hello')).toEqual([2, 5]);
    expect(search.find('HELLO WORLD')).toEqual([3]);
  });

  it('finds no sequence, and nothing in nothing', () => {
    expect(search.find('[1m')).toEqual([]);
    expect(search.find('')).toEqual([]);
  });
});
