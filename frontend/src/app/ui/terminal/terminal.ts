import {
  Component,
  DestroyRef,
  effect,
  ElementRef,
  inject,
  input,
  NgZone,
  output,
  signal,
  untracked,
  viewChild,
  ViewEncapsulation,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { ThemeColors } from '../theme/theme-colors';
import { terminalTheme } from './terminal-theme';
import type { XtermScreen } from './xterm-screen';

/**
 * A terminal: shows bytes, gives keys. Copy with Ctrl+Shift+C, paste with Ctrl+Shift+V, search with Ctrl+Shift+F, leave
 * with Ctrl+F6 (Tab belongs to the program inside).
 */
@Component({
  selector: 'ui-terminal',
  imports: [TranslocoPipe],
  template: `
    <span class="sr" id="ui-terminal-keys">{{ 'terminal.keys' | transloco }}</span>
    <div
      #screen
      class="screen"
      role="group"
      aria-describedby="ui-terminal-keys"
      [attr.aria-label]="label()"
      [class.frozen]="frozen()"
      [class.own-size]="size() !== null"
    ></div>
  `,
  styleUrls: ['../../../../node_modules/@xterm/xterm/css/xterm.css', './terminal.css'],
  // xterm.js makes its own elements.
  encapsulation: ViewEncapsulation.None,
})
export class Terminal {
  readonly label = input.required<string>();
  /** Nothing can be typed: there is nobody who reads it. */
  readonly frozen = input(false);
  /** A size to begin with that does not follow the room. */
  readonly size = input<{ columns: number; rows: number } | null>(null);
  /** Lines end with a line feed alone. */
  readonly plainLines = input(false);
  /** Keeps the output also as text that screen readers read. */
  readonly readAloud = input(false);
  readonly typed = output<string>();
  readonly typedBytes = output<Uint8Array<ArrayBuffer>>();
  readonly resized = output<{ columns: number; rows: number }>();
  /** A link in the output was clicked. Ask before opening it: the output is not to be trusted. */
  readonly link = output<string>();
  readonly copied = output<string>();
  readonly searched = output();
  readonly left = output();
  /** It can be written to. */
  readonly ready = output<{ columns: number; rows: number }>();

  private readonly colors = inject(ThemeColors);
  private readonly zone = inject(NgZone);
  private readonly element = viewChild.required<ElementRef<HTMLElement>>('screen');
  private readonly screen = signal<XtermScreen | null>(null);
  private gone = false;

  constructor() {
    const life = inject(DestroyRef);
    effect(() => {
      const host = this.element().nativeElement;
      untracked(() => void this.open(host));
    });
    effect(() => {
      this.colors.revision();
      const screen = this.screen();
      untracked(() => screen?.setTheme(this.theme()));
    });
    effect(() => this.screen()?.freeze(this.frozen()));
    effect(() => this.screen()?.readAloud(this.readAloud()));
    effect(() => this.screen()?.returnAtLineFeed(this.plainLines()));
    effect(() => {
      const size = this.size();
      if (size) {
        this.screen()?.resize(size.columns, size.rows);
      }
    });
    life.onDestroy(() => {
      this.gone = true;
      this.observer?.disconnect();
      this.screen()?.dispose();
    });
  }

  private observer: ResizeObserver | null = null;

  /** @returns when it is shown */
  async write(data: string | Uint8Array): Promise<void> {
    await this.screen()?.write(data);
  }

  /** Takes a size of its own at once, before whatever is written next. */
  resizeTo({ columns, rows }: { columns: number; rows: number }): void {
    this.screen()?.resize(columns, rows);
  }

  reset(): void {
    this.screen()?.reset();
  }

  focus(): void {
    this.screen()?.focus();
  }

  selection(): string {
    return this.screen()?.selection() ?? '';
  }

  /** Everything that was written, as text. */
  text(): string {
    return this.screen()?.text ?? '';
  }

  async find(text: string, by: 1 | -1): Promise<boolean> {
    return (await this.screen()?.find(text, by)) ?? false;
  }

  /** A search begins at the newest line then. */
  clearSelection(): void {
    this.screen()?.clearSelection();
  }

  endSearch(): void {
    this.screen()?.endSearch();
    this.focus();
  }

  private async open(host: HTMLElement): Promise<void> {
    // The width of a character is measured once: the font must be there.
    const [{ XtermScreen }] = await Promise.all([
      import('./xterm-screen'),
      document.fonts?.load('13px "JetBrains Mono Variable"').catch(() => null),
    ]);
    if (this.gone) {
      return;
    }
    const screen = this.zone.runOutsideAngular(
      () =>
        new XtermScreen(host, this.theme(), {
          typed: (data) => this.typed.emit(data),
          typedBytes: (data) => this.typedBytes.emit(data),
          resized: (columns, rows) => this.resized.emit({ columns, rows }),
          link: (address) => this.link.emit(address),
          copy: (text) => this.copied.emit(text),
          search: () => this.searched.emit(),
          leave: () => this.left.emit(),
        }),
    );
    this.screen.set(screen);
    this.observer = new ResizeObserver(() => screen.fit());
    this.observer.observe(host);
    this.ready.emit({ columns: screen.columns, rows: screen.rows });
  }

  private theme() {
    return terminalTheme((color) => this.colors.resolve(color));
  }
}
