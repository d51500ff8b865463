import { inject, Injectable } from '@angular/core';
import { AuditEntry } from '../../api/models';
import { ContainerStore } from '../container/container-store';
import { shortId } from '../container/container-key';
import { ServerStore } from '../server/server-store';

/** What an entry is about, as a person calls it. */
export interface AuditTarget {
  /** Null when the request named nothing. */
  readonly name: string | null;
  /** Key of what it is about then. */
  readonly unnamed: string;
  /** Where it can be looked at; null when it is gone, or not for this user. */
  readonly link: readonly string[] | null;
}

/** `NAME ID` where a request named a container by its id, and what else is said of it: `: /bin/ash`. */
const CONTAINER = /^(?:([\w.-]+) )?([\w.-]+)(.*)$/;
const FULL_ID = /^[0-9a-f]{64}$/;
/** What people do to their own accounts names nobody. */
const OF_ONESELF = /^(user\.(profile|password)-change|second-factor\.)/;

/** Names what entries are about. Requests name containers by id, name or prefix: those that are there are found. */
@Injectable({ providedIn: 'root' })
export class AuditTargets {
  private readonly containers = inject(ContainerStore);
  private readonly servers = inject(ServerStore);

  of({ action, server, resource }: Pick<AuditEntry, 'action' | 'server' | 'resource'>): AuditTarget {
    const unnamed = OF_ONESELF.test(action) ? 'audit.ownAccount' : 'audit.wholePlatform';
    if (!resource) {
      return { name: null, unnamed, link: null };
    }
    const parts = action.startsWith('container.') ? CONTAINER.exec(resource) : null;
    if (!parts) {
      return { name: resource, unnamed, link: null };
    }
    const [, name, given = '', rest] = parts;
    const there = server ? this.container(server, given) : undefined;
    return {
      name: (name ?? there?.name ?? (FULL_ID.test(given) ? shortId(given) : given)) + rest,
      unnamed,
      link: there ? ['/containers', there.server, shortId(there.id)] : null,
    };
  }

  private container(server: string, resource: string) {
    return (
      this.containers.find(`${server}/${resource}`) ??
      this.containers.items().find((each) => each.server === server && each.name === resource)
    );
  }

  /** Whether the server is still there for this user. */
  knows(server: string): boolean {
    return this.servers.find(server) !== undefined;
  }
}
