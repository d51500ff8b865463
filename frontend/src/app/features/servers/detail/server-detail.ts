import { Component, computed, effect, inject, input, output, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Server } from '../../../api/models';
import { EngineFacts } from '../../../domain/server/engine-facts';
import { answers } from '../../../domain/server/server-look';
import { ServerStateChip } from '../../../domain/server/server-state';
import { Badge } from '../../../ui/badge/badge';
import { Button } from '../../../ui/button/button';
import { ByteSize } from '../../../ui/byte-size/byte-size';
import { CopyButton } from '../../../ui/copy-button/copy-button';
import { Drawer } from '../../../ui/drawer/drawer';
import { Fact, Facts } from '../../../ui/facts/facts';
import { Note } from '../../../ui/note/note';
import { RelativeTime } from '../../../ui/relative-time/relative-time';
import { Skeleton } from '../../../ui/skeleton/skeleton';
import { ServerOperations } from '../server-operations';
import { RecordingPolicyChoice } from './recording-policy';

/** One server beside the list: how it is reached, how it does, what its engine says of itself, what fills its disk. */
@Component({
  selector: 'dcp-server-detail',
  imports: [
    Badge,
    Button,
    ByteSize,
    CopyButton,
    Drawer,
    Fact,
    Facts,
    Note,
    RecordingPolicyChoice,
    RelativeTime,
    RouterLink,
    ServerStateChip,
    Skeleton,
    TranslocoPipe,
  ],
  templateUrl: './server-detail.html',
  styleUrl: './server-detail.css',
})
export class ServerDetail {
  readonly server = input.required<Server>();
  /** How many it runs; null when not known. */
  readonly containers = input.required<number | null>();
  readonly closed = output();
  readonly removed = output();

  private readonly facts = inject(EngineFacts);
  protected readonly operations = inject(ServerOperations);
  private readonly texts = inject(TranslocoService);
  private readonly id = computed(() => this.server().id);

  protected readonly answering = computed(() => answers(this.server().health.state));
  protected readonly info = computed(() => this.facts.of('info', this.id())());
  protected readonly version = computed(() => this.facts.of('version', this.id())());
  protected readonly disk = computed(() => this.facts.of('df', this.id())());
  protected readonly busy = computed(() => this.operations.busy().has(this.id()));
  protected readonly labels = computed(() =>
    Object.entries(this.server().labels).map(([key, value]) => (value ? `${key}=${value}` : key)),
  );
  protected readonly parts = computed(() => {
    const disk = this.disk().value;
    return disk
      ? (['images', 'volumes', 'containers', 'buildCache'] as const).map((kind) => ({
          kind,
          label: this.texts.translate(`server.disk.${kind}`),
          ...disk[kind],
        }))
      : [];
  });

  constructor() {
    effect(() => {
      const id = this.id();
      if (this.answering()) {
        untracked(() => {
          void this.facts.read('info', id);
          void this.facts.read('version', id);
          void this.facts.need('df', id);
        });
      }
    });
  }

  protected readDisk(): void {
    void this.facts.read('df', this.id());
  }

  protected async remove(): Promise<void> {
    if (await this.operations.remove(this.server(), this.containers())) {
      this.removed.emit();
    }
  }
}
