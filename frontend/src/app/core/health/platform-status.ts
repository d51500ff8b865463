import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { version } from '../../../../package.json';
import { Icon } from '../../ui/icon/icon';
import { Theme } from '../preferences/theme';
import { Readiness } from './readiness';

/** The foot of the pages before sign-in: version, whether the platform is ready, theme. */
@Component({
  selector: 'dcp-platform-status',
  imports: [Icon, TranslocoPipe],
  template: `
    <span>{{ version }}</span>
    <span class="state" role="status">
      @if (readiness.state() !== 'asking') {
        <i [class]="readiness.state()"></i>{{ 'readiness.' + readiness.state() | transloco }}
      }
    </span>
    <span class="grow"></span>
    <button type="button" [attr.title]="themeLabel()" (click)="theme.next()">
      <ui-icon name="sun-moon" size="s" />{{ 'theme.title' | transloco }}
    </button>
  `,
  styleUrl: './platform-status.css',
})
export class PlatformStatus {
  protected readonly readiness = inject(Readiness);
  protected readonly theme = inject(Theme);
  protected readonly version = version.replace('-SNAPSHOT', ' dev');
  private readonly texts = inject(TranslocoService);
  protected readonly themeLabel = computed(() =>
    this.texts.translate('top.theme', { theme: this.texts.translate(`theme.${this.theme.choice()}`) }),
  );
}
