import { event } from './event.fixture';
import { EventFilter, fitsFilter } from './event-filter';

describe('fitsFilter', () => {
  const any: EventFilter = { server: null, type: null, action: null, text: '' };
  const died = event({ action: 'die', name: 'shop-web', attributes: { exitCode: '137' } });

  it.each([
    [{}, true],
    [{ server: 's-1' }, true],
    [{ server: 's-2' }, false],
    [{ type: 'image' }, false],
    [{ action: 'die' }, true],
    [{ action: 'start' }, false],
    [{ text: 'SHOP die' }, true],
    [{ text: 'exitCode=137' }, true],
    [{ text: 'shop start' }, false],
    [{ text: 'ams-prod' }, true],
  ])('%j', (filter: Partial<EventFilter>, fits) => {
    expect(fitsFilter(died, { ...any, ...filter })).toBe(fits);
  });
});
