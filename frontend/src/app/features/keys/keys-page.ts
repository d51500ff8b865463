import { Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { KeyStatus } from '../../api/models';
import { ProblemError, toProblem } from '../../core/errors/problem-error';
import { ProblemNote } from '../../core/errors/problem-note/problem-note';
import { ReadFailed } from '../../core/errors/read-failed/read-failed';
import { Keys } from '../../domain/keys/keys';
import { QuietReadings } from '../../domain/reading/quiet-reading';
import { Button } from '../../ui/button/button';
import { Confirm } from '../../ui/dialog/confirm';
import { Fact, Facts } from '../../ui/facts/facts';
import { Icon } from '../../ui/icon/icon';
import { Note } from '../../ui/note/note';
import { PageHeader } from '../../ui/page-header/page-header';
import { KeyTable } from './key-table';
import { RotationProgress } from './rotation-progress';

/** So often it is read, in ms: a change of keys is over in seconds, and one likes to see it move. */
const INTERVAL = 2000;

/** Which keys seal the platform's secrets, their change, and what each of them means to a thief. */
@Component({
  selector: 'dcp-keys-page',
  imports: [
    Button,
    Fact,
    Facts,
    Icon,
    KeyTable,
    Note,
    PageHeader,
    ProblemNote,
    ReadFailed,
    RotationProgress,
    TranslocoPipe,
  ],
  templateUrl: './keys-page.html',
  styleUrl: './keys-page.css',
  host: { class: 'page' },
})
export class KeysPage {
  private readonly keys = inject(Keys);
  private readonly confirm = inject(Confirm);
  private readonly texts = inject(TranslocoService);

  protected readonly status = signal<KeyStatus | null>(null);
  /** Why it could not be read last time. */
  protected readonly unread = signal<ProblemError | null>(null);
  /** Why a change did not begin. */
  protected readonly refusal = signal<ProblemError | null>(null);
  protected readonly busy = signal(false);
  protected readonly rotation = computed(() => this.status()?.rotation ?? null);
  protected readonly running = computed(() => this.rotation()?.state === 'running');
  protected readonly thieves = ['database', 'key', 'both'] as const;

  constructor() {
    inject(QuietReadings).during(inject(DestroyRef), () => this.read(), INTERVAL);
  }

  protected async read(): Promise<void> {
    try {
      this.status.set(await this.keys.status());
      this.unread.set(null);
    } catch (error) {
      this.unread.set(toProblem(error));
    }
  }

  protected async rotate(): Promise<void> {
    const agreed = await this.confirm.ask({
      title: this.texts.translate('keys.rotateTitle'),
      text: this.texts.translate('keys.rotateText'),
      confirmLabel: this.texts.translate('keys.rotate'),
      danger: false,
    });
    if (!agreed) {
      return;
    }
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.status.set(await this.keys.rotate());
    } catch (error) {
      this.refusal.set(toProblem(error));
    } finally {
      this.busy.set(false);
    }
  }
}
