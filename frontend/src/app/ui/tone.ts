/** What a colour means: `ok` runs, `warn` needs a look, `bad` is broken, `info` is in between or news, `idle` is off. */
export type Tone = 'ok' | 'warn' | 'bad' | 'info' | 'idle';
