import { Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { exportAudit$Csv } from '../../../api/fn/audit/export-audit-csv';
import { exportAudit$XNdjson } from '../../../api/fn/audit/export-audit-x-ndjson';
import { toProblem } from '../../../core/errors/problem-error';
import { AuditFilter, queryOf } from '../../../domain/audit/audit-filter';
import { Api } from '../../../domain/reading/api';
import { Button } from '../../../ui/button/button';
import { Icon } from '../../../ui/icon/icon';
import { Menu, MenuItem, MenuTrigger } from '../../../ui/menu/menu';
import { saveFile } from '../../../ui/save-file/save-file';
import { Toasts } from '../../../ui/toast/toasts';

const FORMATS = {
  csv: { read: exportAudit$Csv, type: 'text/csv' },
  ndjson: { read: exportAudit$XNdjson, type: 'application/x-ndjson' },
} as const;

/** Gives everything that the filter leaves as a file, not only what was scrolled to. */
@Component({
  selector: 'dcp-audit-export',
  imports: [Button, Icon, Menu, MenuItem, MenuTrigger, TranslocoPipe],
  template: `
    <button ui-button icon="download" [busy]="working()" [uiMenu]="formats">
      {{ 'audit.export.action' | transloco }} <ui-icon name="chevron-down" size="s" />
    </button>
    <ng-template #formats>
      <ui-menu>
        <button uiMenuItem [hint]="'audit.export.csvHint' | transloco" (activated)="save('csv')">CSV</button>
        <button uiMenuItem [hint]="'audit.export.ndjsonHint' | transloco" (activated)="save('ndjson')">NDJSON</button>
      </ui-menu>
    </ng-template>
  `,
})
export class AuditExport {
  readonly filter = input.required<AuditFilter>();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  protected readonly working = signal(false);

  protected async save(format: keyof typeof FORMATS): Promise<void> {
    if (this.working()) {
      return;
    }
    this.working.set(true);
    try {
      const now = new Date();
      const { read, type } = FORMATS[format];
      const text = await this.api.call(read, { ...queryOf(this.filter(), now.getTime()), format });
      saveFile(this.document, new Blob([text], { type }), `audit-${now.toISOString().slice(0, 10)}.${format}`);
    } catch (error) {
      const { detail, title, requestId } = toProblem(error);
      this.toasts.show({ tone: 'bad', text: detail ?? title, requestId });
    } finally {
      this.working.set(false);
    }
  }
}
