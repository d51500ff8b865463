/** What each kind of thing tells, in the order of a life. */
const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  container: [
    'create',
    'start',
    'health_status',
    'pause',
    'unpause',
    'restart',
    'rename',
    'update',
    'kill',
    'oom',
    'stop',
    'die',
    'destroy',
  ],
  image: ['pull', 'tag', 'untag', 'push', 'load', 'import', 'save', 'delete', 'prune'],
  volume: ['create', 'mount', 'unmount', 'destroy', 'prune'],
  network: ['create', 'connect', 'disconnect', 'destroy', 'prune'],
  daemon: ['reload'],
};
const ALL = [...new Set(Object.values(BY_TYPE).flat())];

/** The actions to choose from; all when no kind of thing is chosen. */
export const ACTIONS_OF = (type: string | null): readonly string[] => (type === null ? ALL : (BY_TYPE[type] ?? ALL));
