import { byArea } from './areas';

describe('byArea', () => {
  it('gathers actions in the order of what is done most, and what it does not know last', () => {
    const names = ['audit.view', 'zebra.ride', 'container.view', 'server.view', 'container.logs'];
    expect(byArea(names.map((name) => ({ name }))).map(({ name, actions }) => [name, actions.length])).toEqual([
      ['server', 1],
      ['container', 2],
      ['audit', 1],
      ['zebra', 1],
    ]);
  });
});
