import { eventTime } from './event-time';

describe('eventTime', () => {
  const at = new Date(2026, 10, 23, 14, 6, 7).getTime();

  it('is the time to the second today, and has its day before that', () => {
    expect(eventTime(at, new Date(2026, 10, 23, 23, 59).getTime())).toBe('14:06:07');
    expect(eventTime(at, new Date(2026, 10, 24, 0, 1).getTime())).toMatch(/23.* 14:06:07$/);
  });
});
