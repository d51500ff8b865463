import { inject, Injectable } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { Scope } from '../../api/models';
import { ServerStore } from '../server/server-store';

/** Says in words where a grant holds. */
@Injectable({ providedIn: 'root' })
export class ScopeWords {
  private readonly texts = inject(TranslocoService);
  private readonly servers = inject(ServerStore);

  /** For example "Stack shop on ams-prod-1". */
  of(scope: Scope): string {
    const where = this.where(scope);
    if (!scope.containers) {
      return where;
    }
    const { type, value } = scope.containers;
    return this.texts.translate(type === 'stack' ? 'scope.stackOn' : 'scope.containersOn', {
      value,
      where: scope.type === 'all' ? this.texts.translate('scope.allServersInside') : where,
    });
  }

  private where(scope: Scope): string {
    switch (scope.type) {
      case 'all':
        return this.texts.translate('scope.all');
      case 'server':
        return scope.name ?? this.servers.find(scope.value)?.name ?? scope.value;
      default:
        return this.texts.translate('scope.label', { value: scope.value });
    }
  }
}
