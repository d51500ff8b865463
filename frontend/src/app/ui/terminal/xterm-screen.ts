import { FitAddon } from '@xterm/addon-fit';
import type { SearchAddon } from '@xterm/addon-search';
import { WebLinksAddon } from '@xterm/addon-web-links';
import { ITheme, Terminal } from '@xterm/xterm';

/** What the screen tells whoever made it. */
export interface ScreenEvents {
  /** Keys and pasted text. */
  typed(data: string): void;
  /** Bytes that are no text, such as old mouse reports. */
  typedBytes(data: Uint8Array<ArrayBuffer>): void;
  resized(columns: number, rows: number): void;
  /** A link in the output was clicked. */
  link(address: string): void;
  copy(text: string): void;
  search(): void;
  leave(): void;
}

const SCROLLBACK = 10_000;
/** Sequences that would act on the browser instead of on the screen: titles, the working folder, the clipboard. */
const SWALLOWED_OSC = [0, 1, 2, 7, 9, 52, 777];

/**
 * xterm.js as this console uses it. This file is loaded when the first terminal is opened. What a program writes can move
 * the cursor and set colours, but neither set a title nor reach the clipboard; links ask before they open.
 */
export class XtermScreen {
  private readonly terminal: Terminal;
  private readonly fitting = new FitAddon();
  private searching: SearchAddon | null = null;
  private fits = true;

  constructor(
    private readonly element: HTMLElement,
    theme: ITheme,
    events: ScreenEvents,
  ) {
    const linkHandler = { activate: (_event: MouseEvent, address: string) => events.link(address) };
    this.terminal = new Terminal({
      allowProposedApi: true,
      cursorBlink: true,
      fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
      fontSize: 13,
      lineHeight: 1.2,
      linkHandler,
      minimumContrastRatio: 4.5,
      scrollback: SCROLLBACK,
      theme,
    });
    this.terminal.loadAddon(this.fitting);
    this.terminal.loadAddon(new WebLinksAddon((_event, address) => events.link(address)));
    for (const code of SWALLOWED_OSC) {
      this.terminal.parser.registerOscHandler(code, () => true);
    }
    this.terminal.onData((data) => events.typed(data));
    this.terminal.onBinary((data) => events.typedBytes(Uint8Array.from(data, (char) => char.charCodeAt(0) & 0xff)));
    this.terminal.onResize(({ cols, rows }) => events.resized(cols, rows));
    this.terminal.attachCustomKeyEventHandler((event) => this.isForTerminal(event, events));
    this.terminal.open(element);
    void this.widenCharacters();
    void this.draw();
    this.fit();
  }

  get columns(): number {
    return this.terminal.cols;
  }

  get rows(): number {
    return this.terminal.rows;
  }

  /** Everything in the buffer, as text. */
  get text(): string {
    const { active } = this.terminal.buffer;
    return Array.from({ length: active.length }, (_, y) => active.getLine(y)?.translateToString(true) ?? '').join('\n');
  }

  /** @returns when it is shown */
  write(data: string | Uint8Array): Promise<void> {
    return new Promise((shown) => this.terminal.write(data, shown));
  }

  reset(): void {
    this.terminal.reset();
  }

  focus(): void {
    this.terminal.focus();
  }

  paste(text: string): void {
    this.terminal.paste(text);
  }

  selection(): string {
    return this.terminal.getSelection();
  }

  /** As many columns and rows as there is room for. */
  fit(): void {
    if (this.fits && this.element.clientWidth > 0 && this.element.clientHeight > 0) {
      this.fitting.fit();
    }
  }

  /** A size of its own from now on, whatever room there is. */
  resize(columns: number, rows: number): void {
    this.fits = false;
    this.terminal.resize(columns, rows);
  }

  /** Whether a line feed also goes to the beginning of the line, as for programs without a terminal. */
  returnAtLineFeed(on: boolean): void {
    this.terminal.options.convertEol = on;
  }

  setTheme(theme: ITheme): void {
    this.terminal.options.theme = theme;
  }

  /** Whether the output is also kept as text that screen readers read. */
  readAloud(on: boolean): void {
    this.terminal.options.screenReaderMode = on;
  }

  freeze(on: boolean): void {
    this.terminal.options.disableStdin = on;
    this.terminal.options.cursorBlink = !on;
  }

  /** @returns whether there is such a place */
  async find(text: string, by: 1 | -1): Promise<boolean> {
    this.searching ??= await this.loadSearch();
    const decorations = {
      matchOverviewRuler: '#c08010',
      activeMatchColorOverviewRuler: '#c08010',
      matchBackground: '#7d6a2a',
      activeMatchBackground: '#c98a17',
    };
    return by === 1
      ? this.searching.findNext(text, { decorations, incremental: true })
      : this.searching.findPrevious(text, { decorations });
  }

  clearSelection(): void {
    this.terminal.clearSelection();
  }

  endSearch(): void {
    this.searching?.clearDecorations();
    this.clearSelection();
  }

  dispose(): void {
    this.terminal.dispose();
  }

  private async loadSearch(): Promise<SearchAddon> {
    const { SearchAddon } = await import('@xterm/addon-search');
    const search = new SearchAddon({ highlightLimit: 2000 });
    this.terminal.loadAddon(search);
    return search;
  }

  /** Emoji and other wide characters take two columns, as today's programs count. */
  private async widenCharacters(): Promise<void> {
    const { Unicode11Addon } = await import('@xterm/addon-unicode11');
    this.terminal.loadAddon(new Unicode11Addon());
    this.terminal.unicode.activeVersion = '11';
  }

  /** WebGL is fast, but not everywhere there, and a browser may take it away at any time: the DOM is always there. */
  private async draw(): Promise<void> {
    if (!hasGraphicsCard()) {
      return;
    }
    try {
      const { WebglAddon } = await import('@xterm/addon-webgl');
      const webgl = new WebglAddon();
      webgl.onContextLoss(() => webgl.dispose());
      this.terminal.loadAddon(webgl);
    } catch {
      // Drawn by the DOM.
    }
  }

  /** @returns false for keys that the console keeps to itself */
  private isForTerminal(event: KeyboardEvent, events: ScreenEvents): boolean {
    const shifted = (event.ctrlKey || event.metaKey) && event.shiftKey;
    const key = event.key.toLowerCase();
    if ((shifted && key === 'c') || (event.ctrlKey && key === 'insert')) {
      return this.keep(event, () => events.copy(this.selection()));
    }
    if (shifted && key === 'v') {
      // The browser pastes; xterm.js takes it from there.
      return false;
    }
    if (shifted && key === 'f') {
      return this.keep(event, () => events.search());
    }
    // Tab belongs to the shell: who has no mouse needs another way out.
    if (event.ctrlKey && key === 'f6') {
      return this.keep(event, () => events.leave());
    }
    return true;
  }

  private keep(event: KeyboardEvent, work: () => void): false {
    event.preventDefault();
    if (event.type === 'keydown') {
      work();
    }
    return false;
  }
}

/** Without a graphics card WebGL is computed by the processor, and then the DOM is faster. */
function hasGraphicsCard(): boolean {
  const gl = document.createElement('canvas').getContext('webgl2', { failIfMajorPerformanceCaveat: true });
  const names = gl?.getExtension('WEBGL_debug_renderer_info');
  const renderer = gl && names ? String(gl.getParameter(names.UNMASKED_RENDERER_WEBGL)) : '';
  gl?.getExtension('WEBGL_lose_context')?.loseContext();
  return renderer !== '' && !/swiftshader|llvmpipe|software|basic render/i.test(renderer);
}
