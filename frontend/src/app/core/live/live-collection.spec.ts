import { LiveCollection } from './live-collection';
import { LiveMessage } from './live-messages';

interface Thing {
  readonly server: string;
  readonly id: string;
  readonly state: string;
}

describe('LiveCollection', () => {
  const thing = (id: string, state = 'running'): Thing => ({ server: 's', id, state });
  const names = (collection: LiveCollection<Thing>) => collection.items().map(({ id, state }) => `${id} ${state}`);
  let changed: string[];
  let collection: LiveCollection<Thing>;

  beforeEach(() => {
    changed = [];
    collection = new LiveCollection<Thing>(
      ({ server, id }) => `${server}/${id}`,
      undefined,
      (key, before, after) => changed.push(`${key} ${before.state} ${after.state}`),
    );
  });

  /** One frame. */
  const say = (...messages: (Partial<LiveMessage> & { type: LiveMessage['type'] })[]) => {
    messages.forEach((message) => collection.apply({ sub: 's1', ...message } as LiveMessage));
    collection.commit();
  };
  const snapshot = (items: Thing[], last = true) => ({ type: 'snapshot' as const, items, last });
  const delta = (upserts: Thing[], removes: string[] = []) => ({
    type: 'delta' as const,
    upserts,
    removes: removes.map((id) => ({ server: 's', id })),
  });

  it('shows nothing of a snapshot before its last part', () => {
    say(snapshot([thing('a')], false));
    expect(collection.known()).toBe(false);
    expect(collection.items()).toEqual([]);
    say(snapshot([thing('b')]));
    expect(collection.known()).toBe(true);
    expect(names(collection)).toEqual(['a running', 'b running']);
  });

  it('puts a new snapshot in the place of the old one at once', () => {
    say(snapshot([thing('a'), thing('b')]));
    say({ type: 'resync' }, snapshot([thing('c')], false));
    expect(names(collection)).toEqual(['a running', 'b running']);
    say(snapshot([thing('b')]));
    expect(names(collection)).toEqual(['c running', 'b running']);
  });

  it('keeps the objects of what did not change', () => {
    say(snapshot([thing('a'), thing('b')]));
    const [a, b] = collection.items();
    say(delta([thing('a'), thing('b', 'exited')]));
    expect(collection.items()[0]).toBe(a);
    expect(collection.items()[1]).not.toBe(b);
    say(snapshot([thing('a'), thing('b', 'exited')]));
    expect(collection.items()[0]).toBe(a);
  });

  it('shows all changes of a frame together and tells each', () => {
    say(snapshot([thing('a'), thing('b')]));
    say(delta([thing('a', 'paused'), thing('c')]), delta([thing('a', 'exited')], ['b']));
    expect(names(collection)).toEqual(['a exited', 'c running']);
    expect(changed).toEqual(['s/a running paused', 's/a paused exited']);
  });

  it('lets no later part of a snapshot undo a change that came before it', () => {
    say(snapshot([thing('a')], false), delta([thing('b', 'exited')], ['c']));
    say(snapshot([thing('b', 'running'), thing('c')]));
    expect(names(collection)).toEqual(['a running', 'b exited']);
  });

  it('drops the half of a snapshot when the connection breaks, and keeps what was known', () => {
    say(snapshot([thing('a')]));
    say(snapshot([thing('b')], false));
    collection.lost();
    say(snapshot([thing('c')]));
    expect(names(collection)).toEqual(['c running']);
  });

  it('follows the freshness of servers', () => {
    const up = { id: 's', name: 's', state: 'healthy' as const, asOf: null };
    const other = { ...up, id: 't' };
    say({ ...snapshot([]), servers: [up, other] });
    say({ ...delta([]), servers: [{ ...up, state: 'unreachable' }] });
    expect(collection.servers().map(({ id, state }) => `${id} ${state}`)).toEqual(['s unreachable', 't healthy']);
  });

  it('says why it is not served, until it is', () => {
    say({ type: 'error', code: 'FORBIDDEN', detail: 'This needs the right container.view.' });
    expect(collection.error()).toMatchObject({ status: 403, detail: 'This needs the right container.view.' });
    say(snapshot([]));
    expect(collection.error()).toBeNull();
  });
});
