import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Button } from '../../../ui/button/button';
import { DialogFrame } from '../../../ui/dialog/dialog-frame';
import { injectDialog } from '../../../ui/dialog/dialogs';
import { TextField } from '../../../ui/text-field/text-field';

/** A role without its actions. */
export interface RoleHead {
  readonly name: string;
  readonly description: string;
  /** Of the dialog. */
  readonly title?: string;
  /** Names that other roles have. */
  readonly taken?: readonly string[];
}

/** Asks what a role is called and what it is for. */
@Component({
  selector: 'dcp-role-dialog',
  imports: [Button, DialogFrame, TextField, TranslocoPipe],
  template: `
    <form novalidate (submit)="$event.preventDefault(); agree()">
      <ui-dialog-frame [title]="head.title ?? ''">
        <div class="fields">
          <ui-text-field
            [label]="'roles.name' | transloco"
            [error]="tried() ? error() : null"
            verbatim
            maxlength="64"
            [(value)]="name"
          />
          <ui-text-field
            optional
            [label]="'roles.description' | transloco"
            [hint]="'roles.descriptionHint' | transloco"
            maxlength="200"
            [(value)]="description"
          />
        </div>
        <button ui-button uiFooter (click)="dialog.close()">{{ 'ui.cancel' | transloco }}</button>
        <button ui-button="primary" uiFooter type="submit">{{ 'roles.next' | transloco }}</button>
      </ui-dialog-frame>
    </form>
  `,
  styles: '.fields { display: grid; gap: 12px; }',
})
export class RoleDialog {
  private readonly texts = inject(TranslocoService);
  protected readonly dialog = injectDialog<RoleHead, RoleHead>();
  protected readonly head = this.dialog.data;
  protected readonly name = signal(this.head.name);
  protected readonly description = signal(this.head.description);
  protected readonly tried = signal(false);
  protected readonly error = computed(() => {
    const name = this.name().trim();
    if (name === '') {
      return this.texts.translate<string>('roles.nameMissing');
    }
    const taken = this.head.taken?.some((each) => each.toLowerCase() === name.toLowerCase());
    return taken ? this.texts.translate<string>('roles.nameTaken') : null;
  });

  protected agree(): void {
    this.tried.set(true);
    if (this.error() === null) {
      this.dialog.close({ name: this.name().trim(), description: this.description().trim() });
    }
  }
}
