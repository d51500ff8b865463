/** Letters and digits that nobody mistakes for each other when they are read aloud or typed. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 5;

/** A password to hand over: four groups of five characters, about 99 bits, drawn by the browser's own generator. */
export function generatePassword(random: (bytes: Uint8Array<ArrayBuffer>) => void = drawn): string {
  const letters: string[] = [];
  // Bytes beyond the last whole multiple are drawn again: each letter is as likely as any other.
  const fair = 256 - (256 % ALPHABET.length);
  while (letters.length < GROUPS * GROUP) {
    const bytes = new Uint8Array(GROUPS * GROUP);
    random(bytes);
    letters.push(...[...bytes].filter((byte) => byte < fair).map((byte) => ALPHABET[byte % ALPHABET.length] ?? ''));
  }
  return Array.from({ length: GROUPS }, (_, group) => letters.slice(group * GROUP, (group + 1) * GROUP).join('')).join(
    '-',
  );
}

function drawn(bytes: Uint8Array<ArrayBuffer>): void {
  crypto.getRandomValues(bytes);
}
