import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { Session } from '../../core/auth/session';
import { Command, CommandSource } from '../../core/commands/commands';
import { Fleet } from '../../core/fleet/fleet';
import { ServerScope } from '../../core/fleet/server-scope';
import { Theme, ThemeChoice } from '../../core/preferences/theme';
import { Navigation } from '../navigation';

const THEMES: readonly ThemeChoice[] = ['light', 'dark', 'system'];

/** What the shell itself offers: its pages, the servers to narrow to, the theme, signing out. */
export const shellCommands: CommandSource = () => {
  const router = inject(Router);
  const scope = inject(ServerScope);
  const theme = inject(Theme);
  const session = inject(Session);
  const texts = inject(TranslocoService);
  const say = (key: string, values: Record<string, string> = {}) => texts.translate<string>(key, values);
  const pages: Command[] = inject(Navigation)
    .destinations()
    .map((page) => ({
      id: `go:${page.path}`,
      group: 'go',
      icon: page.icon,
      title: say(page.label),
      keys: `g ${page.letter}`,
      run: () => void router.navigate([page.path], { queryParams: scope.query() }),
    }));
  const servers: Command[] = (inject(Fleet).servers() ?? []).map((server) => ({
    id: `server:${server.id}`,
    group: 'do',
    icon: 'server',
    title: say('palette.onlyServer', { name: server.name }),
    hint: server.health.state === 'healthy' ? undefined : server.health.state,
    onlyWhenTyped: true,
    run: () => scope.choose(server.id),
  }));
  const themes: Command[] = THEMES.map((choice) => ({
    id: `theme:${choice}`,
    group: 'do',
    icon: choice === 'light' ? 'sun' : choice === 'dark' ? 'moon' : 'monitor',
    title: say('palette.theme', { theme: say(`theme.${choice}`) }),
    onlyWhenTyped: true,
    run: () => theme.choose(choice),
  }));
  return [
    ...pages,
    {
      id: 'go:/profile',
      group: 'go',
      icon: 'user',
      title: say('profile.title'),
      run: () => void router.navigate(['/profile']),
    },
    ...(scope.server()
      ? [
          {
            id: 'server:all',
            group: 'do',
            icon: 'server',
            title: say('palette.allServers'),
            run: () => scope.choose(null),
          } as const,
        ]
      : []),
    ...servers,
    ...themes,
    {
      id: 'sign-out',
      group: 'do',
      icon: 'log-out',
      title: say('top.signOut'),
      onlyWhenTyped: true,
      run: () => session.signOut(),
    },
  ];
};
