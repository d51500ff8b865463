import { Component, computed, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { ProblemError, toProblem } from '../../../core/errors/problem-error';
import { ContainerActions } from '../../../domain/container/container-actions';
import { ContainerRef } from '../../../domain/container/container-key';
import { Button } from '../../../ui/button/button';
import { DialogFrame } from '../../../ui/dialog/dialog-frame';
import { injectDialog } from '../../../ui/dialog/dialogs';
import { Field, FieldInput } from '../../../ui/field/field';
import { Verbatim } from '../../../ui/field/verbatim';

/** As engines allow names. */
const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_.-]{1,127}$/;

/** Gives a container another name; stays open, with the platform's words at the field, when that is refused. */
@Component({
  selector: 'dcp-rename-dialog',
  imports: [Button, DialogFrame, Field, FieldInput, TranslocoPipe, Verbatim],
  template: `
    <form (submit)="$event.preventDefault(); submit()">
      <ui-dialog-frame [title]="'containers.rename.title' | transloco: { name: dialog.data.name }">
        <ui-field
          [label]="'containers.rename.field' | transloco"
          [hint]="'containers.rename.hint' | transloco"
          [error]="error()"
        >
          <input uiInput uiVerbatim [value]="name()" (input)="type($any($event.target).value)" />
        </ui-field>
        <button ui-button uiFooter type="button" (click)="dialog.close()">{{ 'ui.cancel' | transloco }}</button>
        <button ui-button="primary" uiFooter type="submit" [busy]="working()">
          {{ 'containers.rename.submit' | transloco }}
        </button>
      </ui-dialog-frame>
    </form>
  `,
})
export class RenameDialog {
  private readonly actions = inject(ContainerActions);
  private readonly texts = inject(TranslocoService);
  protected readonly dialog = injectDialog<ContainerRef, string>();

  protected readonly name = signal(this.dialog.data.name);
  protected readonly working = signal(false);
  private readonly tried = signal(false);
  private readonly refusal = signal<ProblemError | null>(null);
  protected readonly error = computed(() => {
    const refusal = this.refusal();
    if (refusal) {
      return refusal.of('name') ?? refusal.detail ?? refusal.title;
    }
    return this.tried() && !NAME.test(this.name())
      ? this.texts.translate<string>('containers.create.error.name')
      : null;
  });

  protected type(name: string): void {
    this.name.set(name.trim());
    this.refusal.set(null);
  }

  protected async submit(): Promise<void> {
    this.tried.set(true);
    const name = this.name();
    if (this.working() || !NAME.test(name)) {
      return;
    }
    this.working.set(true);
    try {
      if (name !== this.dialog.data.name) {
        await this.actions.rename(this.dialog.data, name);
      }
      this.dialog.close(name);
    } catch (error) {
      this.refusal.set(toProblem(error));
    } finally {
      this.working.set(false);
    }
  }
}
