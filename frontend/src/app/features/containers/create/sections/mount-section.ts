import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../../../../ui/button/button';
import { IconButton } from '../../../../ui/button/icon-button';
import { Field, FieldInput } from '../../../../ui/field/field';
import { Icon } from '../../../../ui/icon/icon';
import { TextField } from '../../../../ui/text-field/text-field';
import { toggled } from '../../../../ui/toggled';
import { CreateDraft } from '../create-draft';
import { MOUNT_TYPES, PROPAGATIONS } from '../mount-rows';

/** Volumes, folders of the host and memory that the container sees; what is seldom needed opens below its row. */
@Component({
  selector: 'dcp-create-mounts',
  imports: [Button, Field, FieldInput, Icon, IconButton, TextField, TranslocoPipe],
  templateUrl: './mount-section.html',
  styleUrls: ['./section.css', './mount-section.css'],
})
export class MountSection {
  protected readonly draft = inject(CreateDraft);
  protected readonly rows = computed(() => this.draft.form().mounts);
  protected readonly types = MOUNT_TYPES;
  protected readonly propagations = PROPAGATIONS;
  private readonly opened = signal<ReadonlySet<number>>(new Set());

  /** Opened by hand, or because something is wrong in it. */
  protected isOpen(index: number): boolean {
    const inside = ['propagation', 'volumeDriver', 'volumeOptions', 'sizeBytes'];
    return this.opened().has(index) || inside.some((field) => this.draft.bad().has(`mounts.${index}.${field}`));
  }

  protected toggle(index: number): void {
    this.opened.update((opened) => toggled(opened, index, !opened.has(index)));
  }

  remove(index: number): void {
    this.draft.removeRow('mounts', index);
    this.opened.update(
      (opened) => new Set([...opened].filter((at) => at !== index).map((at) => (at > index ? at - 1 : at))),
    );
  }
}
