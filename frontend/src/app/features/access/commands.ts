import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Command, CommandSource } from '../../core/commands/commands';
import { Permissions } from '../../core/permissions/permissions';
import { IconName } from '../../ui/icon/icons';

/** The parts of users and access by name, and what begins there. */
export const accessCommands: CommandSource = () => {
  const permissions = inject(Permissions);
  const router = inject(Router);
  const texts = inject(TranslocoService);
  if (!permissions.can('user.manage')) {
    return [];
  }
  const command = (
    id: string,
    icon: IconName,
    title: string,
    path: string,
    queryParams: Record<string, string> = {},
  ): Command => ({
    id,
    group: id.startsWith('go:') ? 'go' : 'do',
    icon,
    title: texts.translate(title),
    onlyWhenTyped: true,
    run: () => void router.navigate([path], { queryParams }),
  });
  return [
    command('go:/access/users', 'user', 'users.title', '/access/users'),
    command('go:/access/groups', 'users', 'groups.title', '/access/groups'),
    command('go:/access/roles', 'shield-check', 'roles.title', '/access/roles'),
    command('go:/access/grants', 'key-round', 'grants.title', '/access/grants'),
    command('go:/access/see-as', 'eye', 'seeAs.command', '/access/see-as'),
    command('users:add', 'user-plus', 'users.add.title', '/access/users', { add: '' }),
    command('groups:add', 'plus', 'groups.add.title', '/access/groups', { add: '' }),
    command('grants:add', 'plus', 'grants.add.title', '/access/grants', { add: '' }),
  ];
};
