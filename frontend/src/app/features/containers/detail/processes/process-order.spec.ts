import { isNumeric, processValue } from './process-order';

describe('processValue', () => {
  it('orders numbers as numbers and times as times', () => {
    const order = (...texts: string[]) => [...texts].sort((a, b) => (processValue(a) < processValue(b) ? -1 : 1));
    expect(order('10', '9', '1.5')).toEqual(['1.5', '9', '10']);
    expect(order('1:02', '0:59', '01:00:00', '2-00:00:00')).toEqual(['0:59', '1:02', '01:00:00', '2-00:00:00']);
    expect(order('root', 'Nginx')).toEqual(['Nginx', 'root']);
  });
});

describe('isNumeric', () => {
  it('looks at every row', () => {
    const rows = [
      ['1', 'root'],
      ['22', '0.5'],
    ];
    expect([isNumeric(rows, 0), isNumeric(rows, 1), isNumeric([], 0)]).toEqual([true, false, false]);
  });
});
