import { queryOf } from './audit-filter';

describe('the filter of the audit', () => {
  const NOW = Date.parse('2026-01-02T00:00:00Z');

  it('asks for what is chosen, and for nothing else', () => {
    expect(queryOf({ q: '', actor: undefined }, NOW)).toEqual({});
    expect(queryOf({ actor: 'ada', outcome: 'refused', q: 'web', server: 's-1' }, NOW)).toEqual({
      actor: ['ada'],
      outcome: ['refused'],
      q: 'web',
      server: ['s-1'],
    });
  });

  it('counts a span back from now, unless a beginning is given', () => {
    expect(queryOf({ span: 'day' }, NOW)).toEqual({ from: '2026-01-01T00:00:00.000Z' });
    const from = '2025-01-01T00:00:00Z';
    expect(queryOf({ span: 'day', from, to: '2025-02-01T00:00:00Z' }, NOW)).toEqual({
      from,
      to: '2025-02-01T00:00:00Z',
    });
  });
});
