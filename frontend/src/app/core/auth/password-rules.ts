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
    notTheName: !holdsName(password.toLowerCase(), username.trim().toLowerCase()),
  };
}

/** A name this short stands in too many words by chance. */
const SHORTEST_NAME_TO_FIND = 3;

function holdsName(password: string, username: string): boolean {
  return username.length >= SHORTEST_NAME_TO_FIND
    ? password.includes(username)
    : password !== '' && password === username;
}

export function isAcceptable(rules: PasswordRules): boolean {
  return rules.longEnough && rules.shortEnough && rules.notTheName;
}
