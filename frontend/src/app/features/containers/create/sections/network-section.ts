import { Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../../../../ui/button/button';
import { IconButton } from '../../../../ui/button/icon-button';
import { TextField } from '../../../../ui/text-field/text-field';
import { CreateDraft } from '../create-draft';

/** The networks that the container joins, and the names that it has there. */
@Component({
  selector: 'dcp-create-networks',
  imports: [Button, IconButton, TextField, TranslocoPipe],
  template: `
    <section id="create-networks">
      <h2>
        {{ 'containers.create.networks' | transloco }} <span>{{ 'containers.create.networksHint' | transloco }}</span>
      </h2>
      @for (row of rows(); track $index) {
        @let path = 'networks.' + $index;
        <div class="row-of-fields" [class.first]="$first" [attr.data-row]="path">
          <ui-text-field
            mono
            [labelHidden]="!$first"
            [label]="'containers.create.network.name' | transloco"
            [error]="draft.error(path + '.name')"
            [warning]="draft.warning(path + '.name')"
            [value]="row.name"
            (valueChange)="draft.setRow('networks', $index, { name: $event.trim() })"
            (left)="draft.leave(path + '.name')"
          />
          <ui-text-field
            mono
            [labelHidden]="!$first"
            [label]="'containers.create.network.aliases' | transloco"
            [placeholder]="'containers.create.network.anyAlias' | transloco"
            [error]="draft.error(path + '.aliases')"
            [value]="row.aliases"
            (valueChange)="draft.setRow('networks', $index, { aliases: $event })"
            (left)="draft.leave(path + '.aliases')"
          />
          <button
            ui-icon-button="ghost"
            class="drop"
            icon="x"
            [label]="'containers.create.removeRow' | transloco"
            (click)="draft.removeRow('networks', $index)"
          ></button>
        </div>
      }
      <button ui-button="ghost" size="s" class="add" icon="plus" (click)="draft.addRow('networks')">
        {{ 'containers.create.addNetwork' | transloco }}
      </button>
    </section>
  `,
  styleUrls: ['./section.css'],
  styles: '.row-of-fields { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) 28px; }',
})
export class NetworkSection {
  protected readonly draft = inject(CreateDraft);
  protected readonly rows = computed(() => this.draft.form().networks);
}
