import { Permission, Scope } from '../../api/models';

/** A container as far as rights ask: a grant may be cut to a stack or to a label. */
export interface ContainerPlace {
  readonly server: string;
  readonly stack?: { readonly name: string } | null;
  readonly labels: Readonly<Record<string, string>>;
}

/** Where something is to be done: a server by its id, or one container. */
export type Place = string | ContainerPlace;

/** Labels of a server by its id. */
export type LabelsOf = (server: string) => Readonly<Record<string, string>>;

/** Whether the action follows from it somewhere. One that is cut to containers gives what is done to containers, and
 * lets their servers be seen. */
export function gives({ actions, scope }: Permission, action: string): boolean {
  return actions.includes(action) && (!scope.containers || action === 'server.view' || isOfContainers(action));
}

/** Whether a scope reaches a place; one that is cut to containers reaches their servers. */
export function covers(scope: Scope, place: Place, labelsOf: LabelsOf): boolean {
  const server = typeof place === 'string' ? place : place.server;
  const onServer =
    scope.type === 'all' ||
    (scope.type === 'server' && scope.value === server) ||
    (scope.type === 'serverLabel' && hasLabel(labelsOf(server), scope.value));
  if (!onServer || !scope.containers || typeof place === 'string') {
    return onServer;
  }
  const { type, value } = scope.containers;
  return type === 'stack' ? place.stack?.name === value : hasLabel(place.labels, value);
}

/** What a grant that is cut to containers can give: what is done to containers that exist. */
export function isOfContainers(action: string): boolean {
  return action.startsWith('container.') && action !== 'container.create';
}

/** @param label `key=value` */
export function hasLabel(labels: Readonly<Record<string, string>>, label: string): boolean {
  const equals = label.indexOf('=');
  return equals > 0 && labels[label.slice(0, equals)] === label.slice(equals + 1);
}
