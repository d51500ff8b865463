import { FADE, RecentChanges } from './recent-changes';

describe('RecentChanges', () => {
  it('knows a change for as long as its row fades', () => {
    const recent = new RecentChanges();
    expect(recent.of('a', 0)).toBe(0);
    recent.note('a', 1000);
    expect(recent.of('a', 1000 + FADE)).toBe(1);
    expect(recent.of('a', 1001 + FADE)).toBe(0);
  });

  it('tells a change from the one before it', () => {
    const recent = new RecentChanges();
    recent.note('a', 0);
    recent.note('a', 100);
    expect(recent.of('a', 200)).toBe(2);
  });
});
