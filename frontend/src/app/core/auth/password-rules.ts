/** Fewest characters of a password. */
export const PASSWORD_MIN_CHARACTERS = 12;
/** Most bytes in UTF-8: bcrypt reads no more. */
export const PASSWORD_MAX_BYTES = 72;

/** What a new password meets, rule by rule, as the platform will judge it. */
export interface PasswordRules {
  readonly longEnough: boolean;
  readonly shortEnough: boolean;
  readonly notTheName: boolean;
}

export function passwordRules(password: string, username: string): PasswordRules {
  return {
    longEnough: [...password].length >= PASSWORD_MIN_CHARACTERS,
    shortEnough: new TextEncoder().encode(password).length <= PASSWORD_MAX_BYTES,
    notTheName: password === '' || password.toLowerCase() !== username.trim().toLowerCase(),
  };
}

export function isAcceptable(rules: PasswordRules): boolean {
  return rules.longEnough && rules.shortEnough && rules.notTheName;
}
