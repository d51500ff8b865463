import { isAcceptable, passwordRules } from '../../../core/auth/password-rules';
import { generatePassword } from './generated-password';

describe('generatePassword', () => {
  it('meets the rules and is another each time', () => {
    const many = new Set(Array.from({ length: 50 }, () => generatePassword()));
    expect(many.size).toBe(50);
    for (const password of many) {
      expect(password).toMatch(/^([a-km-z2-9]{5}-){3}[a-km-z2-9]{5}$/);
      expect(isAcceptable(passwordRules(password, 'mara'))).toBe(true);
    }
  });

  it('draws again what would make some letters likelier', () => {
    let calls = 0;
    const password = generatePassword((bytes) => bytes.fill(calls++ === 0 ? 255 : 0));
    expect(calls).toBe(2);
    expect(password).toBe('aaaaa-aaaaa-aaaaa-aaaaa');
  });
});
