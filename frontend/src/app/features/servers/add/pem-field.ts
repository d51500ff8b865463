import { Component, input, model } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../../../ui/button/button';
import { Field, FieldInput } from '../../../ui/field/field';

/** A certificate or key as PEM: pasted, chosen as a file, or dropped. */
@Component({
  selector: 'dcp-pem-field',
  imports: [Button, Field, FieldInput, TranslocoPipe],
  template: `
    <ui-field mono [label]="label()" [optional]="optional()" [hint]="hint()" [error]="error()">
      <textarea
        uiInput
        rows="3"
        spellcheck="false"
        autocomplete="off"
        placeholder="-----BEGIN ..."
        [value]="value()"
        (input)="value.set($any($event.target).value)"
        (drop)="dropped($event)"
      ></textarea>
    </ui-field>
    <input #file type="file" hidden accept=".pem,.crt,.cer,.key" (change)="chosen(file)" />
    <button ui-button="ghost" size="s" icon="upload" (click)="file.click()">
      {{ 'servers.add.chooseFile' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 4px;
    }
    ui-field {
      width: 100%;
    }
    textarea {
      width: 100%;
      min-height: 62px;
      font-size: 11px;
      line-height: 15px;
    }
    button {
      margin-left: -6px;
    }
  `,
})
export class PemField {
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly error = input<string | null>(null);
  readonly optional = input(false);
  readonly value = model('');

  protected async chosen(field: HTMLInputElement): Promise<void> {
    await this.take(field.files?.[0]);
    field.value = '';
  }

  protected async dropped(event: DragEvent): Promise<void> {
    const file = event.dataTransfer?.files[0];
    if (file) {
      event.preventDefault();
      await this.take(file);
    }
  }

  /** A PEM file has a few kilobytes; anything larger is a mistake. */
  private async take(file: File | undefined): Promise<void> {
    if (file && file.size <= 65_536) {
      this.value.set(await file.text());
    }
  }
}
