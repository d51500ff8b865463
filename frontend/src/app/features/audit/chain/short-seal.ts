/** Both ends of a seal: enough to compare two by eye. */
export function shortSeal(seal: string): string {
  return seal.length > 16 ? `${seal.slice(0, 6)}...${seal.slice(-4)}` : seal;
}
