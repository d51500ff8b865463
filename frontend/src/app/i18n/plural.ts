const rules = new Intl.PluralRules('en');

/** The key of a text that has a form for one and one for other counts: `plural('x.y', 1)` is `x.y.one`. */
export function plural(key: string, count: number): string {
  return `${key}.${rules.select(count) === 'one' ? 'one' : 'other'}`;
}
