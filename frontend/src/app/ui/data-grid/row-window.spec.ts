import { rowWindow, scrollToRow } from './row-window';

describe('row window', () => {
  it('renders what is seen and a margin, however long the list is', () => {
    expect(rowWindow(5000, 0, 640)).toEqual({ start: 0, end: 28 });
    expect(rowWindow(5000, 3200, 640)).toEqual({ start: 92, end: 128 });
  });

  it('ends at the last row', () => {
    expect(rowWindow(10, 0, 640)).toEqual({ start: 0, end: 10 });
    expect(rowWindow(0, 0, 640)).toEqual({ start: 0, end: 0 });
  });

  it('scrolls only as far as a row needs to be seen', () => {
    expect(scrollToRow(3, 0, 640)).toBe(0);
    expect(scrollToRow(3, 320, 640)).toBe(96);
    expect(scrollToRow(40, 0, 640)).toBe(40 * 32 - (640 - 30 - 32));
  });
});
