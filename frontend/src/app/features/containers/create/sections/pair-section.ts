import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { plural } from '../../../../i18n/plural';
import { Button } from '../../../../ui/button/button';
import { IconButton } from '../../../../ui/button/icon-button';
import { Field, FieldInput } from '../../../../ui/field/field';
import { Verbatim } from '../../../../ui/field/verbatim';
import { TextField } from '../../../../ui/text-field/text-field';
import { CreateDraft } from '../create-draft';
import { mergeRows, parseEnvBlock } from '../env-block';

const TEXTS = {
  env: { title: 'containers.create.env', count: 'containers.create.envCount', add: 'containers.create.addEnv' },
  labels: {
    title: 'containers.create.labels',
    count: 'containers.create.labelsCount',
    add: 'containers.create.addLabel',
  },
};

/** A list of names and values: variables, which can be pasted as a block, or labels. */
@Component({
  selector: 'dcp-create-pairs',
  imports: [Button, Field, FieldInput, IconButton, TextField, TranslocoPipe, Verbatim],
  templateUrl: './pair-section.html',
  styleUrls: ['./section.css', './pair-section.css'],
})
export class PairSection {
  readonly part = input.required<'env' | 'labels'>();

  protected readonly draft = inject(CreateDraft);
  private readonly i18n = inject(TranslocoService);
  protected readonly rows = computed(() => this.draft.form()[this.part()]);
  protected readonly texts = computed(() => TEXTS[this.part()]);
  protected readonly plural = plural;
  protected readonly pasting = signal(false);
  protected readonly pasted = signal('');
  protected readonly pasteError = computed(() => {
    const block = parseEnvBlock(this.pasted());
    return 'badLine' in block ? this.i18n.translate('containers.create.pasteBad', { line: block.badLine }) : null;
  });

  protected addPasted(): void {
    const block = parseEnvBlock(this.pasted());
    if (!('badLine' in block)) {
      this.draft.set('env', mergeRows(this.rows(), block.rows));
      this.pasted.set('');
      this.pasting.set(false);
    }
  }
}
