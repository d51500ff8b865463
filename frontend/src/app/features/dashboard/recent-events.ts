import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { EventChip } from '../../domain/event/event-chip';
import { EventFeed, FeedEvent } from '../../domain/event/event-feed';
import { matters } from '../../domain/event/event-look';
import { EventSubject } from '../../domain/event/event-subject';
import { RelativeTime } from '../../ui/relative-time/relative-time';
import { Skeleton } from '../../ui/skeleton/skeleton';

/** How many lines there is room for. */
const LINES = 10;
/** How many are read of each server: some of them do not matter. */
const READ = 40;

/** What happened last on all engines, live; what happens all the time is left out. */
@Component({
  selector: 'dcp-recent-events',
  imports: [EventChip, EventSubject, RelativeTime, RouterLink, Skeleton, TranslocoPipe],
  providers: [EventFeed],
  template: `
    <div class="sec">
      <h2>{{ 'dashboard.recent' | transloco }}</h2>
      <a class="more" routerLink="/events">{{ 'dashboard.allEvents' | transloco }}</a>
    </div>
    @if (!feed.known()) {
      @for (width of [220, 180, 240, 200]; track $index) {
        <ui-skeleton class="bar" [width]="width" />
      }
    } @else if (lines().length > 0) {
      <ul>
        @for (event of lines(); track key(event)) {
          <li>
            <ui-relative-time class="dim small" [value]="event.time" format="clock" />
            <dcp-event-subject class="small" [event]="event" />
            <dcp-event-chip [event]="event" />
          </li>
        }
      </ul>
    } @else {
      <p class="small dim">{{ 'dashboard.noEvents' | transloco }}</p>
    }
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 38px minmax(0, 1fr) auto;
      align-items: center;
      gap: 4px;
      height: 24px;
    }
    .bar {
      display: block;
      margin: 6px 0;
    }
  `,
})
export class RecentEvents {
  readonly servers = input.required<readonly string[]>();

  protected readonly feed = inject(EventFeed);
  protected readonly lines = computed(() => this.feed.events().filter(matters).slice(0, LINES));
  protected readonly key = ({ server, id }: FeedEvent) => `${server}/${id}`;

  constructor() {
    effect(() => {
      const servers = this.servers();
      untracked(() => void this.feed.open(servers, { type: null, action: null, since: null }, READ));
    });
  }
}
