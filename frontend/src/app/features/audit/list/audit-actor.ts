import { Component, computed, inject, input } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { AuditEntry } from '../../../api/models';
import { doerName, doerOf } from '../../../domain/audit/audit-look';
import { Face } from '../../../ui/face/face';
import { Icon } from '../../../ui/icon/icon';

/** Who did it, with what kind of doer that is. */
@Component({
  selector: 'dcp-audit-actor',
  imports: [Face, Icon],
  template: `
    @switch (doer()) {
      @case ('person') {
        <ui-face [name]="name()" [quiet]="true" />
      }
      @case ('token') {
        <span class="badge" [title]="kind()"><ui-icon name="bot" size="xs" /></span><span class="sr">{{ kind() }}</span>
      }
      @case ('platform') {
        <span class="badge"><ui-icon name="cog" size="xs" /></span>
      }
      @case ('nobody') {
        <span class="badge"><ui-icon name="user-x" size="xs" /></span>
      }
    }
    <span class="trunc" [class.dim]="doer() === 'nobody'" [title]="name()">{{ name() }}</span>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 8px;
      min-width: 0;
    }
    .badge {
      display: grid;
      place-items: center;
      flex: none;
      width: 20px;
      height: 20px;
      border-radius: 50%;
      background: var(--press);
      color: var(--text-2);
    }
  `,
})
export class AuditActor {
  readonly entry = input.required<AuditEntry>();

  private readonly texts = inject(TranslocoService);
  protected readonly doer = computed(() => doerOf(this.entry()));
  protected readonly kind = computed(() => this.texts.translate<string>('audit.byToken'));
  protected readonly name = computed(
    () => doerName(this.entry()) ?? this.texts.translate<string>(`audit.doer.${this.doer()}`),
  );
}
