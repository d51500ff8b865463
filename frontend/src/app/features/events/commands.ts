import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { CommandSource } from '../../core/commands/commands';
import { Fleet } from '../../core/fleet/fleet';

/** Going to the events of one server. */
export const eventCommands: CommandSource = () => {
  const router = inject(Router);
  const texts = inject(TranslocoService);
  return (inject(Fleet).servers() ?? []).map((server) => ({
    id: `events.of:${server.id}`,
    group: 'go' as const,
    icon: 'activity' as const,
    title: texts.translate('events.command.of', { name: server.name }),
    onlyWhenTyped: true,
    run: () => void router.navigate(['/events'], { queryParams: { server: server.id } }),
  }));
};
