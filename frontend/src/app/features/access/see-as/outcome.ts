import { Permission, Scope } from '../../../api/models';
import { covers, gives, LabelsOf, Place } from '../../../core/permissions/covering';

/** Whether an action is allowed, and as far as what allows it goes. */
export interface Outcome {
  readonly allowed: 'yes' | 'partly' | 'no';
  readonly scopes: readonly Scope[];
}

/**
 * What permissions come to for one action.
 *
 * @param place where it is asked for; null asks for everywhere, and less than all servers is `partly`
 */
export function outcomeOf(
  permissions: readonly Permission[],
  action: string,
  place: Place | null,
  labelsOf: LabelsOf,
): Outcome {
  const scopes = permissions
    .filter((permission) => gives(permission, action))
    .map(({ scope }) => scope)
    .filter((scope) => place === null || covers(scope, place, labelsOf));
  if (scopes.length === 0) {
    return { allowed: 'no', scopes };
  }
  const whole = scopes.some(
    (scope) => (!scope.containers || typeof place === 'object') && (place !== null || scope.type === 'all'),
  );
  // A server can be seen or not: that only some of its containers are meant changes nothing.
  const isSeeing = place !== null && action === 'server.view';
  return { allowed: whole && !onlyCut(scopes, place) ? 'yes' : isSeeing ? 'yes' : 'partly', scopes };
}

/** Every scope is cut to containers, and no single container is asked for. */
function onlyCut(scopes: readonly Scope[], place: Place | null): boolean {
  return (place === null || typeof place === 'string') && scopes.every(({ containers }) => !!containers);
}
