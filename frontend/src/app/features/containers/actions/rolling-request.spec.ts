import { asCurl, rollingRequest } from './rolling-request';

const chosen = [{ server: 's1', serverName: 'one', id: 'c1', name: 'web' }];
const wish = { label: '', maxUnavailable: '2', healthTimeoutSeconds: '30' };
const strategy = { maxUnavailable: 2, healthTimeoutSeconds: 30 };

describe('rollingRequest', () => {
  it('names the chosen containers, or all that carry a label', () => {
    expect(rollingRequest(wish, chosen)).toEqual({
      action: 'restart',
      targets: [{ server: 's1', id: 'c1' }],
      strategy,
    });
    expect(rollingRequest({ ...wish, label: ' app=web ' }, chosen)).toEqual({
      action: 'restart',
      selector: { labels: ['app=web'] },
      strategy,
    });
  });

  it.each([
    { ...wish, maxUnavailable: '0' },
    { ...wish, maxUnavailable: 'two' },
    { ...wish, healthTimeoutSeconds: '3601' },
    { ...wish, label: 'app' },
  ])('is none of %o', (wrong) => {
    expect(rollingRequest(wrong, chosen)).toBeNull();
  });

  it('can be sent from a terminal', () => {
    const action = rollingRequest(wish, chosen)!;
    expect(asCurl('http://localhost:9080', action)).toContain('-d \'{"action":"restart"');
  });
});
