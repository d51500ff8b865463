import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Command, CommandSource } from '../../core/commands/commands';
import { Permissions } from '../../core/permissions/permissions';
import { quote } from '../../domain/command/shell';
import { SERVER_STATES } from '../../domain/server/server-look';
import { ServerStore } from '../../domain/server/server-store';
import { ServerOperations } from './server-operations';

/** Going to a server by name, trying its connection, adding one. */
export const serverCommands: CommandSource = async () => {
  const store = inject(ServerStore);
  const operations = inject(ServerOperations);
  const permissions = inject(Permissions);
  const router = inject(Router);
  const texts = inject(TranslocoService);
  await store.ready();

  const add: Command = {
    id: 'servers:add',
    group: 'do',
    icon: 'plus',
    title: texts.translate('servers.command.add'),
    keywords: 'new register engine host',
    run: () => void router.navigate(['/servers'], { queryParams: { add: '' } }),
  };
  const each = store.items().flatMap((server): Command[] => {
    const { tone, icon, quiet } = SERVER_STATES[server.health.state];
    const common = {
      keywords: Object.entries(server.labels)
        .map(([key, value]) => `${key}=${value}`)
        .join(' '),
      state: { tone, icon, quiet, word: texts.translate(`server.state.${server.health.state}`) },
      hint: server.endpoint,
      onlyWhenTyped: true,
    };
    return [
      {
        ...common,
        id: `server.open:${server.id}`,
        group: 'go',
        icon: 'server',
        title: texts.translate('servers.command.open', { name: server.name }),
        dsctl: `dsctl get server ${quote(server.name)}`,
        run: () => void router.navigate(['/servers'], { queryParams: { open: server.id } }),
      },
      ...(operations.off(server) === null
        ? [
            {
              ...common,
              id: `server.reconnect:${server.id}`,
              group: 'do' as const,
              icon: 'refresh-cw' as const,
              title: texts.translate('servers.command.reconnect', { name: server.name }),
              dsctl: `dsctl reconnect server ${quote(server.name)}`,
              run: () => operations.reconnect(server),
            },
          ]
        : []),
    ];
  });
  return [...(permissions.can('server.register') ? [add] : []), ...each];
};
