import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../../ui/button/button';
import { Icon } from '../../ui/icon/icon';
import { RelativeTime } from '../../ui/relative-time/relative-time';
import { Attention } from './attention';

/** The fact as title, the cause as second line, one button that begins the cure. */
@Component({
  selector: 'dcp-attention-list',
  imports: [Button, Icon, RelativeTime, RouterLink, TranslocoPipe],
  template: `
    <ul>
      @for (item of items(); track item.id) {
        <li>
          <ui-icon [name]="item.icon" [tone]="item.tone" />
          <div class="words">
            <div class="title trunc">{{ 'dashboard.attention.' + item.title | transloco: item.params }}</div>
            <div class="detail trunc" [title]="item.detail">
              {{ item.detail }}{{ item.since && item.detail && !item.detail.endsWith('.') ? ',' : '' }}
              @if (item.since; as since) {
                <ui-relative-time [value]="since" format="ago" />
              }
            </div>
          </div>
          <a ui-button size="s" [routerLink]="item.link" [queryParams]="item.query">{{
            'dashboard.attention.action.' + item.action | transloco: item.params
          }}</a>
        </li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 1px;
      overflow: hidden;
      border: 1px solid var(--line);
      border-radius: var(--r-l);
      background: var(--line);
    }
    li {
      display: grid;
      grid-template-columns: 16px minmax(0, 1fr) auto;
      column-gap: 10px;
      align-items: center;
      padding: 10px 12px 10px 14px;
      background: var(--surface);
    }
    /* The last one fills its row, so that no hole shows the ground. */
    li:last-child:nth-child(3n + 1) {
      grid-column: span 3;
    }
    li:last-child:nth-child(3n + 2) {
      grid-column: span 2;
    }
    ui-icon {
      align-self: start;
      margin-top: 2px;
    }
    .title {
      font-weight: 500;
    }
    .detail {
      font-size: 12px;
      line-height: 18px;
      color: var(--text-3);
    }
    @media (max-width: 1180px) {
      ul {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      li:last-child:nth-child(n) {
        grid-column: auto;
      }
      li:last-child:nth-child(odd) {
        grid-column: span 2;
      }
    }
    @media (max-width: 720px) {
      ul {
        grid-template-columns: minmax(0, 1fr);
      }
      li:last-child:nth-child(n) {
        grid-column: auto;
      }
    }
  `,
})
export class AttentionList {
  readonly items = input.required<readonly Attention[]>();
}
