/** A run of characters with one look. */
export interface AnsiSpan {
  readonly text: string;
  /** Class names of log-view.css: a colour (`a-red`), `a-bold`, `a-underline` ...; empty for plain text. */
  readonly look: string;
  /** `#rrggbb` for a colour that is none of the sixteen: the style sheet makes it readable on the theme's ground. */
  readonly color?: string;
}

const COLORS = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;
/**
 * Sequences of a terminal, in both their 7-bit and their 8-bit form: CSI, then the ones that carry a string (OSC, DCS,
 * SOS, PM, APC) up to their end or, unfinished, up to the end of the line, then two- and three-character escapes.
 */
const SEQUENCE = new RegExp(
  [
    '(?:\\u001b\\[|\\u009b)([0-?]*)[ -/]*([@-~])?',
    '(?:\\u001b[\\]PX^_]|[\\u0090\\u0098\\u009d\\u009e\\u009f])[^\\u0007\\u001b\\u009c]*(?:\\u0007|\\u009c|\\u001b\\\\)?',
    '\\u001b[ -/]*[0-~]?',
  ].join('|'),
  'g',
);
/** Control characters other than the tab, and the invisible ones that turn the direction of the text around. */
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Whether a line needs any of this. Most do not, and then it costs one look. */
const SPECIAL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const TAB = 8;

/** What a terminal's colour commands have set so far in a line. */
interface Pen {
  /** One of the eight by class name, `#rrggbb`, or empty. */
  color: string;
  bold: boolean;
  dim: boolean;
  italic: boolean;
  underline: boolean;
  struck: boolean;
}

const RESET: Readonly<Pen> = { color: '', bold: false, dim: false, italic: false, underline: false, struck: false };

/**
 * Cuts a line into runs of one look. Of all that a terminal would obey, only colours and weights are kept; cursor moves,
 * titles, links and clipboard writes are dropped, and other control characters are shown as symbols, so that a line can
 * neither act nor hide anything.
 */
export function ansiSpans(line: string): AnsiSpan[] {
  if (!SPECIAL.test(line)) {
    return line === '' ? [] : [{ text: line, look: '' }];
  }
  const text = line.replace(/\r+$/, '');
  const spans: AnsiSpan[] = [];
  const pen: Pen = { ...RESET };
  let column = 0;
  const push = (raw: string) => {
    const clean = visible(raw, column);
    column += clean.length;
    if (clean === '') {
      return;
    }
    const look = lookOf(pen);
    const color = pen.color.startsWith('#') ? { color: pen.color } : {};
    const last = spans.at(-1);
    if (last?.look === look && last.color === color.color) {
      spans[spans.length - 1] = { ...last, text: last.text + clean };
    } else {
      spans.push({ text: clean, look, ...color });
    }
  };
  let from = 0;
  for (const match of text.matchAll(SEQUENCE)) {
    push(text.slice(from, match.index));
    from = match.index + match[0].length;
    if (match[2] === 'm') {
      applyColors(pen, match[1] ?? '');
    }
  }
  push(text.slice(from));
  return spans;
}

/** The line as a person reads it, for search, copy and level detection. */
export function plainText(line: string): string {
  return SPECIAL.test(line)
    ? ansiSpans(line)
        .map((span) => span.text)
        .join('')
    : line;
}

function visible(text: string, column: number): string {
  const clean = text.replace(CONTROL, (char) => {
    const code = char.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
  });
  return clean.includes('\t') ? expandTabs(clean, column) : clean;
}

function expandTabs(text: string, column: number): string {
  let result = '';
  for (const part of text.split(/(\t)/)) {
    result += part === '\t' ? ' '.repeat(TAB - ((column + result.length) % TAB)) : part;
  }
  return result;
}

function lookOf(pen: Pen): string {
  const looks = [pen.color.startsWith('#') ? 'a-rgb' : pen.color];
  if (pen.bold) {
    looks.push('a-bold');
  }
  if (pen.dim) {
    looks.push('a-dim');
  }
  if (pen.italic) {
    looks.push('a-italic');
  }
  if (pen.underline) {
    looks.push('a-underline');
  }
  if (pen.struck) {
    looks.push('a-struck');
  }
  return looks.filter(Boolean).join(' ');
}

/** Select Graphic Rendition (ECMA-48 8.3.117). Grounds are not kept: they would fight with the theme. */
function applyColors(pen: Pen, parameters: string): void {
  const codes = parameters.split(/[;:]/).map(Number);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? 0;
    if (code === 0) {
      Object.assign(pen, RESET);
    } else if (code === 1) {
      pen.bold = true;
    } else if (code === 2) {
      pen.dim = true;
    } else if (code === 3) {
      pen.italic = true;
    } else if (code === 4) {
      pen.underline = true;
    } else if (code === 9) {
      pen.struck = true;
    } else if (code === 22) {
      pen.bold = pen.dim = false;
    } else if (code === 23) {
      pen.italic = false;
    } else if (code === 24) {
      pen.underline = false;
    } else if (code === 29) {
      pen.struck = false;
    } else if (code === 39) {
      pen.color = '';
    } else if (code >= 30 && code <= 37) {
      pen.color = `a-${COLORS[code - 30]}`;
    } else if (code >= 90 && code <= 97) {
      pen.color = `a-${COLORS[code - 90]}`;
    } else if (code === 38 || code === 48) {
      const indexed = codes[i + 1] === 5;
      if (code === 38) {
        pen.color = indexed ? ofPalette(codes[i + 2] ?? 0) : hex(codes[i + 2], codes[i + 3], codes[i + 4]);
      }
      i += indexed ? 2 : 4;
    }
  }
}

/** A colour of xterm's palette of 256: the first sixteen are the theme's, then a cube of six levels, then greys. */
function ofPalette(index: number): string {
  if (index < 16) {
    return `a-${COLORS[index % 8]}`;
  }
  if (index < 232) {
    const cube = [0, 95, 135, 175, 215, 255];
    const i = index - 16;
    return hex(cube[Math.floor(i / 36)], cube[Math.floor(i / 6) % 6], cube[i % 6]);
  }
  const grey = 8 + (index - 232) * 10;
  return hex(grey, grey, grey);
}

function hex(...parts: readonly (number | undefined)[]): string {
  const byte = (value = 0) => Math.min(255, Math.max(0, Math.trunc(value) || 0)).toString(16);
  return '#' + parts.map((part) => byte(part).padStart(2, '0')).join('');
}
