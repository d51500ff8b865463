import { ChipLook } from '../../ui/state-chip/state-chip';

/** How a rule stands: the key of its word under `policies.effect`, and its look. */
export function effectOf(effect: string, exceptions: number): 'refuse' | 'except' | 'allow' {
  return effect === 'allow' ? 'allow' : exceptions > 0 ? 'except' : 'refuse';
}

export const EFFECT_LOOKS: Readonly<Record<ReturnType<typeof effectOf>, Omit<ChipLook, 'word'>>> = {
  refuse: { tone: 'ok', icon: 'shield-check', quiet: true },
  except: { tone: 'ok', icon: 'shield-check', quiet: true },
  allow: { tone: 'warn', icon: 'shield-off' },
};
