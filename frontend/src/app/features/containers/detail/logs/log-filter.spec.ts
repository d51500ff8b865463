import { toRecords } from '../../../../ui/log-view/log-record';
import { asText, countLevels, ofStream } from './log-filter';

const records = toRecords(
  [
    { t: 't1', s: 'stderr', m: '\u001b[31mERROR\u001b[0m boom' },
    { t: 't2', s: 'stderr', m: '  at a.b' },
    { t: 't3', s: 'stdout', m: 'INFO fine' },
    { t: 't4', s: 'stdout', m: 'plain' },
  ],
  null,
);

describe('log filters', () => {
  it('keeps one stream', () => {
    expect(ofStream(records, 'stdout').map((r) => r.time)).toEqual(['t3', 't4']);
    expect(ofStream(records, 'both')).toBe(records);
  });

  it('counts a stack trace once', () => {
    expect(countLevels(records)).toEqual({ error: 1, warn: 0, info: 1, debug: 0 });
  });

  it('writes text without terminal sequences', () => {
    expect(asText(records, true)).toBe('t1 ERROR boom\nt2   at a.b\nt3 INFO fine\nt4 plain\n');
    expect(asText(records.slice(3), false)).toBe('plain\n');
  });
});
