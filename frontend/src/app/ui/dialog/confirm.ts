import { Component, computed, inject, Injectable, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Button } from '../button/button';
import { Field, FieldInput } from '../field/field';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';
import { Tone } from '../tone';
import { DialogFrame } from './dialog-frame';
import { Dialogs, injectDialog } from './dialogs';

/** One thing that is lost, or that stops working. */
export interface Loss {
  readonly icon: IconName;
  readonly tone: Tone;
  readonly text: string;
  readonly detail?: string;
}

export interface ConfirmQuestion {
  /** A question, e.g. "Remove volume shop_pgdata?". */
  readonly title: string;
  readonly text?: string;
  /** First what is lost, then what stops working. */
  readonly losses?: readonly Loss[];
  /** The name to type, only where data dies. */
  readonly typeToConfirm?: string;
  /** The verb and its object, e.g. "Remove volume"; never "OK". */
  readonly confirmLabel: string;
  readonly danger?: boolean;
}

@Component({
  selector: 'ui-confirm-dialog',
  imports: [Button, DialogFrame, Field, FieldInput, Icon, TranslocoPipe],
  template: `
    <form (submit)="$event.preventDefault(); agree()">
      <ui-dialog-frame [title]="question.title">
        @if (question.text; as text) {
          <p class="sub">{{ text }}</p>
        }
        @if (question.losses; as losses) {
          <ul>
            @for (loss of losses; track loss.text) {
              <li>
                <ui-icon [name]="loss.icon" size="s" [tone]="loss.tone" />
                <span>
                  {{ loss.text }}
                  @if (loss.detail; as detail) {
                    <small>{{ detail }}</small>
                  }
                </span>
              </li>
            }
          </ul>
        }
        @if (question.typeToConfirm; as name) {
          <ui-field class="type" [label]="'ui.typeToConfirm' | transloco: { name }" [emphasis]="name" mono>
            <input
              uiInput
              autocomplete="off"
              spellcheck="false"
              [value]="typed()"
              (input)="typed.set($any($event.target).value)"
            />
          </ui-field>
        }
        <button ui-button uiFooter (click)="dialog.close(false)">{{ 'ui.cancel' | transloco }}</button>
        <button
          [ui-button]="question.danger === false ? 'primary' : 'danger-solid'"
          uiFooter
          type="submit"
          [disabled]="!ready()"
        >
          {{ question.confirmLabel }}
        </button>
      </ui-dialog-frame>
    </form>
  `,
  styleUrl: './confirm.css',
})
class ConfirmDialog {
  protected readonly dialog = injectDialog<ConfirmQuestion, boolean>();
  protected readonly question = this.dialog.data;
  protected readonly typed = signal('');
  protected readonly ready = computed(
    () => this.question.typeToConfirm === undefined || this.typed() === this.question.typeToConfirm,
  );

  protected agree(): void {
    if (this.ready()) {
      this.dialog.close(true);
    }
  }
}

/** Asks before something that cannot be undone. */
@Injectable({ providedIn: 'root' })
export class Confirm {
  private readonly dialogs = inject(Dialogs);

  /** @returns true only when the person agreed */
  async ask(question: ConfirmQuestion): Promise<boolean> {
    return (await this.dialogs.open<boolean, ConfirmQuestion>(ConfirmDialog, { data: question, width: 432 })) === true;
  }
}
