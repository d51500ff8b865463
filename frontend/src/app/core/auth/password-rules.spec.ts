import { isAcceptable, passwordRules } from './password-rules';

describe('password rules', () => {
  it('count characters for the least and bytes for the most', () => {
    expect(passwordRules('a'.repeat(11), 'x').longEnough).toBe(false);
    expect(isAcceptable(passwordRules('a'.repeat(12), 'x'))).toBe(true);
    expect(isAcceptable(passwordRules('a'.repeat(72), 'x'))).toBe(true);
    expect(passwordRules('a'.repeat(73), 'x').shortEnough).toBe(false);
    expect(passwordRules('ä'.repeat(37), 'x').shortEnough).toBe(false);
    expect(passwordRules('😀'.repeat(11), 'x').longEnough).toBe(false);
  });

  it('refuse the user name, also as a part, unless it is very short', () => {
    expect(passwordRules('Administrator', 'administrator').notTheName).toBe(false);
    expect(passwordRules('I am Mara.Okafor!', 'mara.okafor').notTheName).toBe(false);
    expect(passwordRules('a long enough password', 'as').notTheName).toBe(true);
  });
});
