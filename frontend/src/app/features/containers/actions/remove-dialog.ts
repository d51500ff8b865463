import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ContainerSummary } from '../../../api/models';
import { RemoveOptions } from '../../../domain/container/container-actions';
import { plural } from '../../../i18n/plural';
import { Button } from '../../../ui/button/button';
import { Checkbox } from '../../../ui/checkbox/checkbox';
import { DialogFrame } from '../../../ui/dialog/dialog-frame';
import { injectDialog } from '../../../ui/dialog/dialogs';
import { Field, FieldInput } from '../../../ui/field/field';
import { Icon } from '../../../ui/icon/icon';
import { removalOf } from './removal';

export interface RemoveQuestion {
  /** At least one. */
  readonly containers: readonly ContainerSummary[];
}

/** Says what is lost when containers are removed, and asks for a name only where data dies. */
@Component({
  selector: 'dcp-remove-dialog',
  imports: [Button, Checkbox, DialogFrame, Field, FieldInput, Icon, TranslocoPipe],
  templateUrl: './remove-dialog.html',
  styleUrl: './remove-dialog.css',
})
export class RemoveDialog {
  private readonly texts = inject(TranslocoService);
  protected readonly dialog = injectDialog<RemoveQuestion, RemoveOptions>();
  private readonly containers = this.dialog.data.containers;
  protected readonly removal = removalOf(this.containers);
  private readonly only = this.containers.length === 1 ? this.containers[0] : undefined;

  protected readonly count = this.containers.length;
  protected readonly title = this.only
    ? this.texts.translate('containers.remove.title.one', { name: this.only.name })
    : this.texts.translate('containers.remove.title.other', { count: this.count });
  /** What must be typed when volumes die: the name, or how many. */
  protected readonly word = this.only ? this.only.name : String(this.count);
  protected readonly volumes = signal(false);
  protected readonly typed = signal('');
  protected readonly ready = computed(() => !this.volumes() || this.typed().trim() === this.word);
  protected readonly label = this.texts.translate(plural('containers.remove.confirm', this.count), {
    count: this.count,
  });
  protected readonly keptNames = this.removal.kept
    .map((mount) => mount.name ?? mount.source ?? mount.target)
    .join(', ');
  protected readonly plural = plural;

  protected agree(): void {
    if (this.ready()) {
      this.dialog.close({ force: this.removal.running.length > 0, volumes: this.volumes() });
    }
  }

  protected names(containers: readonly ContainerSummary[]): string {
    const shown = containers.slice(0, 3).map((container) => container.name);
    const more = containers.length - shown.length;
    return more > 0
      ? this.texts.translate('containers.andMore', { names: shown.join(', '), count: more })
      : shown.join(', ');
  }
}
