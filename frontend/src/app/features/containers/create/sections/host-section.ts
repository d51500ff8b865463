import { Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../../../../ui/button/button';
import { Checkbox } from '../../../../ui/checkbox/checkbox';
import { Field, FieldInput } from '../../../../ui/field/field';
import { Icon } from '../../../../ui/icon/icon';
import { TextField } from '../../../../ui/text-field/text-field';
import { CreateDraft } from '../create-draft';
import { HostField, RESOURCE_FIELDS, SECURITY_FIELDS, Texts } from '../host-fields';

const FIELDS: Readonly<Record<'resources' | 'security', readonly HostField[]>> = {
  resources: RESOURCE_FIELDS,
  security: SECURITY_FIELDS,
};

/** What the container may use of its host, or how far it is kept apart from it; what is seldom needed opens below. */
@Component({
  selector: 'dcp-create-host',
  imports: [Button, Checkbox, Field, FieldInput, Icon, TextField, TranslocoPipe],
  templateUrl: './host-section.html',
  styleUrls: ['./section.css', './host-section.css'],
})
export class HostSection {
  readonly part = input.required<'resources' | 'security'>();

  protected readonly draft = inject(CreateDraft);
  private readonly texts = computed<Texts<string>>(() => this.draft.form()[this.part()]);
  private readonly fields = computed(() => FIELDS[this.part()]);
  private readonly opened = signal(false);
  /** Opened by hand, or because something in it was filled in or is wrong. */
  protected readonly open = computed(
    () =>
      this.opened() ||
      this.fields().some(
        ({ key, rare }) => rare && (!!this.texts()[key] || this.draft.bad().has(`${this.part()}.${key}`)),
      ),
  );
  protected readonly flags = computed(() => this.fields().filter(({ kind }) => kind === 'flag'));
  protected readonly lines = computed(() =>
    this.fields().filter(({ kind, rare }) => kind !== 'flag' && (this.open() || !rare)),
  );

  protected text(key: string): string {
    return this.texts()[key] ?? '';
  }

  protected toggle(): void {
    this.opened.set(!this.open());
  }
}
