import type { ITheme } from '@xterm/xterm';

/** The terminal's colours from the console's tokens. @param resolve a colour of CSS as `rgb(...)` */
export function terminalTheme(resolve: (color: string) => string): ITheme {
  const of = (token: string) => resolve(`var(--${token})`);
  const colors = {
    red: of('a-red'),
    green: of('a-green'),
    yellow: of('a-yellow'),
    blue: of('a-blue'),
    magenta: of('a-magenta'),
    cyan: of('a-cyan'),
  };
  return {
    ...colors,
    brightRed: colors.red,
    brightGreen: colors.green,
    brightYellow: colors.yellow,
    brightBlue: colors.blue,
    brightMagenta: colors.magenta,
    brightCyan: colors.cyan,
    background: of('sunken'),
    foreground: of('text'),
    cursor: of('accent'),
    cursorAccent: of('sunken'),
    selectionBackground: of('accent-soft'),
    // The ends of the scale are those of the theme: "black" text must not vanish on a dark ground.
    black: of('text-3'),
    brightBlack: of('a-dim'),
    white: of('text-2'),
    brightWhite: of('text'),
  };
}
