import { doerName, doerOf, formatTook, shownOutcome } from './audit-look';
import { auditEntry } from './audit.fixture';

describe('whoever did it', () => {
  const nobody = (change: Parameters<typeof auditEntry>[0]) => auditEntry({ actor: null, ...change });

  it('is a person, or a program with a token of one', () => {
    expect(doerOf(auditEntry())).toBe('person');
    const actor = { id: 'u1', name: 'ada', session: 't1', byToken: true };
    expect(doerOf(auditEntry({ actor }))).toBe('token');
  });

  it('is named by a sign-in that succeeded, not by one that did not', () => {
    const signIn = { action: 'session.begin', resource: 'ada' };
    expect(doerName(nobody(signIn))).toBe('ada');
    expect(doerOf(nobody(signIn))).toBe('person');
    expect(doerName(nobody({ ...signIn, outcome: 'refused' }))).toBeNull();
    expect(doerOf(nobody({ ...signIn, outcome: 'refused' }))).toBe('nobody');
  });

  it('is the platform where no request came from anywhere', () => {
    expect(doerOf(nobody({ address: null }))).toBe('platform');
  });
});

describe('how long it took', () => {
  it.each([
    [400, '0.4 ms'],
    [12_300, '12 ms'],
    [6_400_000, '6.4 s'],
  ])('%d microseconds are %s', (micros, said) => expect(formatTook(micros)).toBe(said));
});

describe('how it ended', () => {
  it('is a step where a right password was not enough yet, and a refusal where it was wrong', () => {
    expect(shownOutcome({ outcome: 'refused', code: 'OTP_REQUIRED' })).toBe('codeAsked');
    expect(shownOutcome({ outcome: 'refused', code: 'BAD_CREDENTIALS' })).toBe('refused');
  });

  it('is the policy where that refused', () => {
    expect(shownOutcome({ outcome: 'refused', code: 'POLICY_REFUSED' })).toBe('policy');
  });
});
