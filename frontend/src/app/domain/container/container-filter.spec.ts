import { container } from './container.fixture';
import { matchesText, narrow } from './container-filter';

describe('matchesText', () => {
  const api = container({
    name: 'shop-api-1',
    serverName: 'ams-prod-2',
    image: { ref: 'reg.acme.io/shop/api:4.12', id: 'sha256:1' },
    stack: { name: 'shop', service: 'api', kind: 'compose' },
    ports: [{ ip: '0.0.0.0', privatePort: 8080, publicPort: 8081, protocol: 'tcp' }],
  });

  it.each(['', 'API', 'shop prod-2', 'acme 4.12', '8081'])('finds %j', (text) => {
    expect(matchesText(api, text)).toBe(true);
  });

  it.each(['api prod-3', '9999', 'aa'])('does not find %j', (text) => {
    expect(matchesText(api, text)).toBe(false);
  });

  it('finds by the start of the id, from four digits on', () => {
    expect(matchesText(api, api.id.slice(0, 12))).toBe(true);
    expect(matchesText(api, api.id.slice(0, 3))).toBe(false);
  });
});

describe('narrow', () => {
  it('applies text, server and stack together', () => {
    const stack = { name: 'shop', service: null, kind: 'compose' };
    const wanted = container({ name: 'web', server: 's-2', stack });
    const rows = [wanted, container({ name: 'web', server: 's-1', stack }), container({ name: 'web', server: 's-2' })];
    expect(narrow(rows, { text: 'web', server: 's-2', stack: 'shop' })).toEqual([wanted]);
    expect(narrow(rows, { text: '', server: null, stack: null })).toHaveLength(3);
  });
});
