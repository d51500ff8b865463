/** How long the ground of a row fades after its state changed, in ms; the style sheet says the same. */
export const FADE = 600;

/** Which things changed their state a moment ago, so that their rows show it once. */
export class RecentChanges {
  private readonly changes = new Map<string, { at: number; count: number }>();

  note(key: string, now = Date.now()): void {
    for (const [old, { at }] of this.changes) {
      if (now - at > FADE && old !== key) {
        this.changes.delete(old);
      }
    }
    this.changes.set(key, { at: now, count: (this.changes.get(key)?.count ?? 0) + 1 });
  }

  /** How many times it changed lately: another number each time, 0 when that was not a moment ago. */
  of(key: string, now = Date.now()): number {
    const change = this.changes.get(key);
    return change && now - change.at <= FADE ? change.count : 0;
  }
}
