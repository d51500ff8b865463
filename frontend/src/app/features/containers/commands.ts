import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { ContainerSummary } from '../../api/models';
import { Command, CommandSource } from '../../core/commands/commands';
import { Permissions } from '../../core/permissions/permissions';
import { quote } from '../../domain/command/shell';
import { keyOf } from '../../domain/container/container-key';
import { PHASE_GROUPS, PhaseGroup, PHASES } from '../../domain/container/container-phase';
import { chipLook } from '../../domain/container/container-state';
import { ContainerStore } from '../../domain/container/container-store';
import { ACTION_ICONS, MORE_ACTIONS, QUICK_ACTIONS } from './actions/action-icons';
import { ContainerOperations } from './actions/container-operations';

/** Going to lists and containers by name, and acting on those to which it can be done. */
export const containerCommands: CommandSource = async () => {
  const store = inject(ContainerStore);
  const operations = inject(ContainerOperations);
  const permissions = inject(Permissions);
  const router = inject(Router);
  const texts = inject(TranslocoService);
  await store.ready();

  const go = (group: Exclude<PhaseGroup, 'stale'>): Command => ({
    id: `containers.list:${group}`,
    group: 'go',
    icon: PHASES[group].icon,
    title: texts.translate('containers.command.list', { group: texts.translate(`container.group.${group}`) }),
    dsctl: `dsctl get containers --state ${group}`,
    onlyWhenTyped: true,
    run: () => void router.navigate(['/containers'], { queryParams: { state: group } }),
  });
  return [
    ...(permissions.can('container.create') ? [createCommand(texts, router)] : []),
    ...PHASE_GROUPS.filter((group) => group !== 'stale').map(go),
    ...store.items().flatMap((container) => ofContainer(container, store, operations, texts)),
  ];
};

function createCommand(texts: TranslocoService, router: Router): Command {
  return {
    id: 'container.create',
    group: 'do',
    icon: 'plus',
    title: texts.translate('containers.command.create'),
    keywords: 'new run docker',
    run: () => void router.navigate(['/containers/new']),
  };
}

function ofContainer(
  container: ContainerSummary,
  store: ContainerStore,
  operations: ContainerOperations,
  texts: TranslocoService,
): Command[] {
  const key = keyOf(container);
  const name = container.name;
  const ref = quote(`${container.serverName}/${name}`);
  const common = {
    hint: container.serverName,
    keywords: `${container.image.ref} ${container.stack?.name ?? ''}`,
    state: chipLook(container, store.isStale(container), texts),
    onlyWhenTyped: true,
  };
  return [
    {
      ...common,
      id: `container.open:${key}`,
      group: 'go',
      icon: 'box',
      title: name,
      dsctl: `dsctl get container ${ref}`,
      run: () => operations.open(container),
    },
    {
      ...common,
      id: `container.logs:${key}`,
      group: 'go',
      icon: 'scroll-text',
      title: texts.translate('containers.command.logs', { name }),
      dsctl: `dsctl logs ${ref}`,
      run: () => operations.open(container, 'logs'),
    },
    ...[...QUICK_ACTIONS, ...MORE_ACTIONS]
      .filter((action) => operations.off(action, [container]) === null)
      .map((action): Command => ({
        ...common,
        id: `container.${action}:${key}`,
        group: 'do',
        icon: ACTION_ICONS[action],
        title: texts.translate(`containers.command.${action}`, { name }),
        dsctl: `dsctl ${action} ${ref}`,
        run: () => operations.run(action, [container]),
      })),
    ...(operations.off('remove', [container]) === null
      ? [
          {
            ...common,
            id: `container.remove:${key}`,
            group: 'do' as const,
            icon: ACTION_ICONS.remove,
            title: texts.translate('containers.command.remove', { name }),
            dsctl: `dsctl delete container ${ref}`,
            run: async () => void (await operations.remove([container])),
          },
        ]
      : []),
  ];
}
