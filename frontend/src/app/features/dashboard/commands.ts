import { inject } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { CommandSource } from '../../core/commands/commands';
import { ContainerStore } from '../../domain/container/container-store';
import { ServerStore } from '../../domain/server/server-store';
import { attentions } from './attention';

/** The cures that the dashboard offers, from anywhere. */
export const dashboardCommands: CommandSource = async () => {
  const servers = inject(ServerStore);
  const containers = inject(ContainerStore);
  const router = inject(Router);
  const texts = inject(TranslocoService);
  await Promise.all([servers.ready(), containers.ready()]);

  return attentions(servers.items(), containers.items(), (c) => containers.isStale(c), Date.now()).map((item) => ({
    id: `attention.${item.id}`,
    group: 'go' as const,
    icon: item.icon,
    title: texts.translate(`dashboard.attention.${item.title}`, item.params),
    hint: item.detail.slice(0, 60),
    keywords: texts.translate('dashboard.attention.title'),
    onlyWhenTyped: true,
    run: () => void router.navigate([...item.link], { queryParams: item.query }),
  }));
};
