import {
  booleanAttribute,
  Component,
  computed,
  contentChild,
  Directive,
  effect,
  ElementRef,
  inject,
  input,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';

let nextId = 0;

/** The native control inside a `ui-field`: the field names it and tells it what describes it. */
@Directive({ selector: 'input[uiInput], textarea[uiInput], select[uiInput]' })
export class FieldInput {
  readonly element =
    inject<ElementRef<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>>(ElementRef).nativeElement;

  /** @internal */
  describe(id: string, describedBy: string | null, invalid: boolean): void {
    this.element.id ||= id;
    toggle(this.element, 'aria-describedby', describedBy);
    toggle(this.element, 'aria-invalid', invalid ? 'true' : null);
  }
}

function toggle(element: Element, name: string, value: string | null): void {
  if (value === null) {
    element.removeAttribute(name);
  } else {
    element.setAttribute(name, value);
  }
}

/**
 * A labelled control with its hint, warning or error below; at most one of them shows, the gravest. Errors are
 * sentences that say what to do.
 */
@Component({
  selector: 'ui-field',
  imports: [Icon, TranslocoPipe],
  template: `
    <label [attr.for]="controlId()" [class.sr]="labelHidden()">
      @if (emphasis(); as word) {
        {{ before() }}<span class="mono word">{{ word }}</span
        >{{ after() }}
      } @else {
        {{ label() }}
      }
      @if (optional()) {
        <span class="dim">{{ 'ui.optional' | transloco }}</span>
      }
    </label>
    <div class="box" [class.bad]="!!error()" [class.warn]="!error() && !!warning()" [class.mono]="mono()">
      <ng-content select="[uiPrefix]" />
      <ng-content />
      <ng-content select="[uiSuffix]" />
    </div>
    <div [id]="id + '-note'" [attr.role]="error() ? 'alert' : null">
      @if (error(); as text) {
        <p class="note bad"><ui-icon name="circle-alert" size="chip" />{{ text }}</p>
      } @else if (warning(); as text) {
        <p class="note warn"><ui-icon [name]="warningIcon()" size="chip" />{{ text }}</p>
      } @else if (hint(); as text) {
        <p class="note">{{ text }}</p>
      }
    </div>
  `,
  styleUrl: './field.css',
  host: { '[class.large]': "size() === 'l'" },
})
export class Field {
  readonly label = input.required<string>();
  /** A word of the label that stands out, e.g. the name to type. */
  readonly emphasis = input<string | null>(null);
  /** The label is read aloud, not shown: for rows under a head. */
  readonly labelHidden = input(false, { transform: booleanAttribute });
  readonly hint = input<string | null>(null);
  readonly error = input<string | null | undefined>(null);
  readonly warning = input<string | null | undefined>(null);
  readonly warningIcon = input<IconName>('triangle-alert');
  readonly optional = input(false, { transform: booleanAttribute });
  /** For ids, images, ports and addresses. */
  readonly mono = input(false, { transform: booleanAttribute });
  readonly size = input<'m' | 'l'>('m');

  protected readonly id = `ui-field-${nextId++}`;
  protected readonly before = computed(() => this.label().slice(0, this.label().indexOf(this.emphasis() ?? '')));
  protected readonly after = computed(() => this.label().slice(this.before().length + (this.emphasis()?.length ?? 0)));
  private readonly control = contentChild.required(FieldInput, { descendants: true });
  protected readonly controlId = computed(() => this.control().element.id || this.id);

  constructor() {
    effect(() => {
      const described = this.error() || this.warning() || this.hint() ? `${this.id}-note` : null;
      this.control().describe(this.id, described, !!this.error());
    });
  }
}
