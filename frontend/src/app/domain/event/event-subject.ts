import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoService } from '@jsverse/transloco';
import { shortId } from '../container/container-key';
import { ContainerStore } from '../container/container-store';
import { Icon } from '../../ui/icon/icon';
import { EngineEvent } from '../../api/models';
import { EVENT_TYPES, TYPE_ICONS } from './event-look';

/** The thing an event happened to; a container that is still there is a link. */
@Component({
  selector: 'dcp-event-subject',
  imports: [Icon, RouterLink],
  template: `
    <ui-icon [name]="icon()" size="s" class="dim" [attr.title]="kind()" />
    <span class="sr">{{ kind() }}</span>
    @if (link(); as to) {
      <a class="trunc" [routerLink]="to" [title]="name()">{{ name() }}</a>
    } @else {
      <span class="trunc" [class.mono]="!event().name" [title]="name()">{{ name() }}</span>
    }
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 7px;
      min-width: 0;
      font-weight: 500;
    }
    a:hover {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
  `,
})
export class EventSubject {
  readonly event = input.required<EngineEvent>();

  private readonly containers = inject(ContainerStore);
  private readonly texts = inject(TranslocoService);
  protected readonly icon = computed(() => TYPE_ICONS[this.event().type] ?? 'activity');
  protected readonly kind = computed(() => {
    const { type } = this.event();
    return EVENT_TYPES.some((known) => known === type) ? this.texts.translate<string>(`events.kind.${type}`) : type;
  });
  protected readonly name = computed(() => this.event().name || shortId(this.event().subject));
  protected readonly link = computed(() => {
    const { type, server, subject } = this.event();
    return type === 'container' && this.containers.find(`${server}/${subject}`)
      ? ['/containers', server, shortId(subject)]
      : null;
  });
}
