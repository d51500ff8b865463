import {
  booleanAttribute,
  Component,
  computed,
  effect,
  ElementRef,
  inject,
  input,
  linkedSignal,
  model,
  output,
  signal,
  untracked,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Face } from '../face/face';
import { Field, FieldInput } from '../field/field';
import { Icon } from '../icon/icon';
import { IconName } from '../icon/icons';
import { finder } from '../words';

export interface PickerOption {
  readonly value: string;
  readonly label: string;
  /** Further words to find it by, shown at the end. */
  readonly hint?: string;
  readonly icon?: IconName;
  /** A person: shown with initials. */
  readonly person?: boolean;
}

/** Most options that are shown at once: typing narrows. */
const MOST = 50;
let nextId = 0;

/** Chooses one of many by typing parts of its name: a combobox with its list below. */
@Component({
  selector: 'ui-picker',
  imports: [Face, Field, FieldInput, Icon, TranslocoPipe],
  template: `
    <div class="anchor">
      <ui-field [label]="label()" [labelHidden]="labelHidden()" [hint]="hint()" [error]="error()">
        <input
          uiInput
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-autocomplete="list"
          [attr.aria-expanded]="open()"
          [attr.aria-controls]="open() ? id : null"
          [attr.aria-activedescendant]="activeId()"
          [placeholder]="placeholder()"
          [value]="shownText()"
          (input)="type($any($event.target).value)"
          (focus)="enter($any($event.target))"
          (click)="open.set(true)"
          (blur)="leave()"
          (keydown)="key($event)"
        />
        @if (clearable() && value() !== null) {
          <button
            uiSuffix
            type="button"
            class="clear"
            [attr.aria-label]="'ui.clearChoice' | transloco: { label: label() }"
            (click)="choose(null)"
          >
            <ui-icon name="x" size="xs" />
          </button>
        } @else {
          <ui-icon uiSuffix name="chevrons-up-down" size="s" class="dim" />
        }
      </ui-field>
      @if (open()) {
        <!-- The input keeps the focus: the mouse must not take it. -->
        <div class="panel" [id]="id" role="listbox" [attr.aria-label]="label()" (mousedown)="$event.preventDefault()">
          @for (option of shown(); track option.value) {
            <!-- The keyboard chooses through the input. -->
            <!-- eslint-disable-next-line @angular-eslint/template/click-events-have-key-events, @angular-eslint/template/interactive-supports-focus -->
            <div
              class="option"
              role="option"
              [id]="id + '-' + $index"
              [class.active]="$index === active()"
              [attr.aria-selected]="option.value === value()"
              (click)="choose(option)"
            >
              @if (option.person) {
                <ui-face [name]="option.label" [quiet]="true" />
              } @else if (option.icon; as icon) {
                <ui-icon [name]="icon" size="s" class="dim" />
              }
              <span class="trunc">{{ option.label }}</span>
              @if (option.hint; as words) {
                &ngsp;<span class="hint trunc">{{ words }}</span>
              }
            </div>
          } @empty {
            <p class="none">{{ 'ui.noChoice' | transloco }}</p>
          }
          @if (fitting().length > shown().length) {
            <p class="more">{{ 'ui.moreChoices' | transloco: { count: fitting().length - shown().length } }}</p>
          }
        </div>
      }
    </div>
  `,
  styleUrl: './picker.css',
})
export class Picker {
  readonly label = input.required<string>();
  readonly labelHidden = input(false, { transform: booleanAttribute });
  readonly options = input.required<readonly PickerOption[]>();
  readonly value = model<string | null>(null);
  readonly placeholder = input('');
  readonly hint = input<string | null>(null);
  readonly error = input<string | null>(null);
  /** Whether the choice can be taken back. */
  readonly clearable = input(false, { transform: booleanAttribute });
  /** For lists that the choice is added to: the field is empty again after each. */
  readonly adds = input(false, { transform: booleanAttribute });
  /** What was chosen, also the same again. */
  readonly picked = output<string>();

  protected readonly id = `ui-picker-${nextId++}`;
  protected readonly open = signal(false);
  /** What is being typed; null shows the choice. */
  private readonly typed = signal<string | null>(null);
  private readonly chosen = computed(() => this.options().find(({ value }) => value === this.value()) ?? null);
  protected readonly shownText = computed(() => this.typed() ?? this.chosen()?.label ?? '');
  protected readonly fitting = computed(() => {
    const fits = finder(this.typed() ?? '');
    return this.options().filter(({ label, hint }) => fits(label, hint));
  });
  protected readonly shown = computed(() => this.fitting().slice(0, MOST));
  protected readonly active = linkedSignal<number>(() => (this.fitting().length > 0 && this.typed() ? 0 : -1));
  protected readonly activeId = computed(() =>
    this.open() && this.active() >= 0 ? `${this.id}-${this.active()}` : null,
  );
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  /** Enter was pressed before the options came: then what was typed chooses once they have. */
  private readonly awaited = signal(false);

  constructor() {
    effect(() => {
      if (this.awaited() && this.options().length > 0) {
        untracked(() => this.chooseAwaited());
      }
    });
  }

  protected type(text: string): void {
    this.awaited.set(false);
    this.typed.set(text);
    this.open.set(true);
  }

  protected enter(input: HTMLInputElement): void {
    input.select();
  }

  protected leave(): void {
    this.open.set(false);
    if (!this.awaited()) {
      this.typed.set(null);
    }
  }

  protected choose(option: PickerOption | null): void {
    this.awaited.set(false);
    this.leave();
    if (option !== null) {
      this.picked.emit(option.value);
    }
    if (!this.adds()) {
      this.value.set(option?.value ?? null);
    } else {
      // The signal did not change, the element did.
      const input = this.host.querySelector('input');
      if (input) {
        input.value = '';
      }
    }
  }

  protected key(event: KeyboardEvent): void {
    const moves: Partial<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const by = moves[event.key];
    if (by !== undefined) {
      this.move(by);
    } else if (event.key === 'Enter' && this.open()) {
      const option = this.shown()[this.active()];
      if (option) {
        this.choose(option);
      } else if (this.typed() && this.options().length === 0) {
        this.awaited.set(true);
      }
    } else if (event.key === 'Escape' && this.open()) {
      this.awaited.set(false);
      this.leave();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private chooseAwaited(): void {
    this.awaited.set(false);
    const option = this.shown()[0];
    if (option) {
      this.choose(option);
    } else if (!this.open()) {
      this.typed.set(null);
    }
  }

  private move(by: number): void {
    if (!this.open()) {
      this.open.set(true);
      return;
    }
    const last = this.shown().length - 1;
    this.active.update((at) => Math.max(0, Math.min(last, at + by)));
    setTimeout(() => this.host.querySelector('.option.active')?.scrollIntoView?.({ block: 'nearest' }));
  }
}
