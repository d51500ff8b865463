/** An action: what its name consists of. */
export interface NamedAction {
  readonly name: string;
}

export interface Area<A extends NamedAction> {
  /** The part of the names before the dot, e.g. `container`. */
  readonly name: string;
  readonly actions: readonly A[];
}

/** What is done most comes first; areas that this list does not know come last, by name. */
const ORDER = [
  'server',
  'container',
  'image',
  'volume',
  'network',
  'stack',
  'swarm',
  'registry',
  'policy',
  'event',
  'task',
  'secret',
  'user',
  'audit',
  'recording',
  'platform',
];

/** Actions by what they are done to; inside an area in the platform's order. */
export function byArea<A extends NamedAction>(actions: readonly A[]): Area<A>[] {
  const areas = new Map<string, A[]>();
  for (const action of actions) {
    const name = action.name.split('.', 1)[0] ?? '';
    areas.set(name, [...(areas.get(name) ?? []), action]);
  }
  const rank = (name: string) => (ORDER.indexOf(name) + ORDER.length + 1) % (ORDER.length + 1);
  return [...areas]
    .map(([name, members]) => ({ name, actions: members }))
    .sort((a, b) => rank(a.name) - rank(b.name) || a.name.localeCompare(b.name));
}
