import { initials } from './face';

describe('initials', () => {
  it.each([
    ['Mara Okafor', 'MO'],
    ['mara.okafor', 'MO'],
    ['admin', 'AD'],
    ['Ana Maria de Souza', 'AS'],
    ['', ''],
  ])('of %s are %s', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
});
