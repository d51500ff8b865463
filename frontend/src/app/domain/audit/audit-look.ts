import { AuditEntry } from '../../api/models';
import { IconName } from '../../ui/icon/icons';
import { Tone } from '../../ui/tone';

export type AuditOutcome = AuditEntry['outcome'];

/** The outcomes in the order in which they are offered. */
export const OUTCOMES: readonly AuditOutcome[] = ['success', 'failed', 'refused', 'unknown', 'pending'];

/** An outcome as it is shown: some are called by why they came to be. */
export type ShownOutcome = AuditOutcome | 'codeAsked' | 'policy';

interface OutcomeLook {
  readonly tone: Tone;
  readonly icon: IconName;
  /** What went as it should is quiet. */
  readonly quiet: boolean;
}

export const OUTCOME_LOOKS: Readonly<Record<ShownOutcome, OutcomeLook>> = {
  success: { tone: 'ok', icon: 'check', quiet: true },
  failed: { tone: 'warn', icon: 'octagon-x', quiet: false },
  refused: { tone: 'bad', icon: 'ban', quiet: false },
  unknown: { tone: 'idle', icon: 'circle-help', quiet: false },
  pending: { tone: 'info', icon: 'loader', quiet: true },
  codeAsked: { tone: 'info', icon: 'key-round', quiet: true },
  policy: { tone: 'bad', icon: 'shield-x', quiet: false },
};

const BY_CODE: Readonly<Partial<Record<string, ShownOutcome>>> = {
  // The password was right: a step of a sign-in, and no refusal.
  OTP_REQUIRED: 'codeAsked',
  POLICY_REFUSED: 'policy',
};

export function shownOutcome({ outcome, code }: Pick<AuditEntry, 'outcome' | 'code'>): ShownOutcome {
  return BY_CODE[code ?? ''] ?? outcome;
}

/** Actions that nobody is signed in for yet, and that name whoever is afterwards. */
const PROVE_WHO_ONE_IS = new Set(['session.begin', 'platform.setup']);

/** Whose deed it is: a person's, a program's with a token, the platform's own, or of somebody who is not signed in. */
export type Doer = 'person' | 'token' | 'platform' | 'nobody';

export function doerOf(entry: AuditEntry): Doer {
  if (entry.actor?.byToken) {
    return 'token';
  }
  if (doerName(entry) !== null) {
    return 'person';
  }
  return entry.address ? 'nobody' : 'platform';
}

/** What whoever did it is called; null when that is only known by kind. A sign-in that succeeded says whose it is. */
export function doerName({ actor, action, outcome, resource }: AuditEntry): string | null {
  const hasProvenIt = outcome === 'success' && PROVE_WHO_ONE_IS.has(action);
  return actor?.name ?? (hasProvenIt ? (resource ?? null) : null);
}

/** How long it took, e.g. `0.4 ms`, `12 ms`, `6.4 s`. */
export function formatTook(micros: number): string {
  const ms = micros / 1000;
  if (ms < 10) {
    return `${ms.toFixed(1)} ms`;
  }
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
