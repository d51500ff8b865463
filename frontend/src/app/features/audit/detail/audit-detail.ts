import { Component, computed, DOCUMENT, effect, inject, input, output, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { getAuditEntry } from '../../../api/fn/audit/get-audit-entry';
import { AuditEntry, AuditEntryDetail } from '../../../api/models';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { Permissions } from '../../../core/permissions/permissions';
import { formatTook } from '../../../domain/audit/audit-look';
import { AuditTargets } from '../../../domain/audit/audit-target';
import { Api } from '../../../domain/reading/api';
import { Button } from '../../../ui/button/button';
import { IconButton } from '../../../ui/button/icon-button';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { copyText } from '../../../ui/copy-button/copy-text';
import { Drawer } from '../../../ui/drawer/drawer';
import { ErrorState } from '../../../ui/error-state/error-state';
import { Fact, Facts } from '../../../ui/facts/facts';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { Toasts } from '../../../ui/toast/toasts';
import { AuditActor } from '../list/audit-actor';
import { OutcomeChip } from '../list/outcome-chip';
import { auditTitle } from './audit-title';
import { ChainPlace } from './chain-place';
import { FieldChanges } from './field-changes';

/** One entry beside the list: all that is on record of it, and where that stands in the chain. */
@Component({
  selector: 'dcp-audit-detail',
  imports: [
    AuditActor,
    Button,
    ChainPlace,
    CopyButton,
    Drawer,
    ErrorState,
    Fact,
    Facts,
    FieldChanges,
    IconButton,
    OutcomeChip,
    RouterLink,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './audit-detail.html',
  styleUrl: './audit-detail.css',
})
export class AuditDetail {
  readonly id = input.required<string>();
  /** As the list has it; null when it is not among what was read. */
  readonly entry = input.required<AuditEntry | null>();
  /** Ids of its neighbours in the list. */
  readonly newer = input<string | null>(null);
  readonly older = input<string | null>(null);
  readonly shown = output<string>();
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly permissions = inject(Permissions);
  private readonly texts = inject(TranslocoService);
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  protected readonly targets = inject(AuditTargets);

  /** Changes with the entry, and when it ends: that is a record of its own. */
  private readonly version = computed(() => `${this.id()} ${this.entry()?.seq ?? ''}`);
  private readonly read = signal<AuditEntryDetail | null>(null);
  protected readonly error = signal<ProblemError | null>(null);
  private readonly detail = computed(() => (this.read()?.entry.id === this.id() ? this.read() : null));
  protected readonly records = computed(() => this.detail()?.records);
  protected readonly changes = computed(() => this.detail()?.changes ?? []);
  protected readonly it = computed(() => this.entry() ?? this.detail()?.entry ?? null);
  protected readonly title = computed(() => {
    const entry = this.it();
    return entry
      ? auditTitle(this.texts, entry, this.targets.of(entry).name)
      : this.texts.translate<string>('audit.entry');
  });
  protected readonly details = computed(() =>
    Object.entries(this.it()?.details ?? {}).sort(([a], [b]) => a.localeCompare(b)),
  );
  protected readonly seesUsers = computed(() => this.permissions.can('user.manage'));
  protected readonly seesRecordings = computed(() => {
    const server = this.it()?.server;
    return !!server && this.permissions.can('recording.view', server);
  });
  protected readonly took = formatTook;
  protected readonly exact = (time: string) =>
    new Date(time).toLocaleString(undefined, { dateStyle: 'long', timeStyle: 'long' });

  constructor() {
    effect(() => {
      if (this.version()) {
        untracked(() => void this.readAgain());
      }
    });
  }

  protected async readAgain(): Promise<void> {
    const id = this.id();
    try {
      const detail = await this.api.call(getAuditEntry, { entry: id });
      if (id === this.id()) {
        this.read.set(detail);
        this.error.set(null);
      }
    } catch (error) {
      if (id === this.id()) {
        this.error.set(toProblem(error));
      }
    }
  }

  /** The address of this entry alone, without the filters. */
  protected copyLink(): Promise<void> {
    const { origin, pathname } = this.document.location;
    return this.copy(`${origin}${pathname}?open=${encodeURIComponent(this.id())}`, 'audit.copied.link');
  }

  protected copyJson(): Promise<void> {
    return this.copy(JSON.stringify(this.read(), null, 2), 'audit.copied.json');
  }

  private async copy(text: string, done: string): Promise<void> {
    const copied = await copyText(text);
    this.toasts.show({ tone: copied ? 'ok' : 'bad', text: this.texts.translate(copied ? done : 'ui.copyFailed') });
  }
}
