/** How grave a log line calls itself. */
export type LogLevel = 'error' | 'warn' | 'info' | 'debug';

const WORDS: Readonly<Record<string, LogLevel>> = {
  emerg: 'error',
  emergency: 'error',
  alert: 'error',
  fatal: 'error',
  panic: 'error',
  crit: 'error',
  critical: 'error',
  severe: 'error',
  error: 'error',
  err: 'error',
  warn: 'warn',
  warning: 'warn',
  notice: 'info',
  info: 'info',
  information: 'info',
  log: 'info',
  debug: 'debug',
  fine: 'debug',
  finer: 'debug',
  finest: 'debug',
  trace: 'debug',
  verbose: 'debug',
};
/** A level is looked for only at the start of a line: further on, the word is part of the message. */
const HEAD = 120;
/** `"level":"warn"`, `level=warn`, `severity: WARN`; numbers as pino and bunyan write them. */
const FIELD = /(?:^|[\s{,"])(?:level|lvl|severity|loglevel|log\.level)"?\s*[=:]\s*"?([A-Za-z]+|[1-6]0)\b/i;
/** Words in capitals, or in brackets in any case: `ERROR`, `[warn]`, `<Debug>`. */
const CAPITALS =
  /(?:^|[\s[(<|:])(EMERG|ALERT|FATAL|PANIC|CRIT(?:ICAL)?|SEVERE|ERR(?:OR)?|WARN(?:ING)?|NOTICE|INFO|LOG|DEBUG|FINE(?:R|ST)?|TRACE|VERBOSE)(?=$|[\s\])>|:,])/;
const BRACKETS = /[[(<|]\s*([A-Za-z]{3,11})\s*[\])>|]/g;
/** glog and klog: `E0102 15:04:05`. */
const GLOG = /^([FEWID])\d{4} \d\d:\d\d:\d\d/;
const GLOG_LEVELS: Readonly<Record<string, LogLevel>> = { F: 'error', E: 'error', W: 'warn', I: 'info', D: 'debug' };
/** Lines that belong to the one before them: indented ones, and what runtimes write between the frames of a trace. */
const CONTINUATION =
  /^(?:\s+\S|at |Caused by:|cause:|Suppressed:|\.\.\. \d+ more|goroutine \d+ \[|During handling of |The above exception |[}\])]+[,;]?$)/;
/** The last line of a Python traceback: `ValueError: x`. */
const TRACE_END = /^[\w.]+(?::|$)/;
/** A first line of a trace that states no level: `java.io.IOException: x`, `TypeError: x`, `panic: x`. */
const TRACE_HEAD =
  /^(?:Traceback \(most recent call last\)|panic: |Exception in thread |(?:Unhandled |Uncaught )?(?:[\w$]+\.)*[A-Z][\w$]*(?:Exception|Error)\b(?::|$))/;

/** The level that a line states itself, or null. */
export function levelOf(text: string): LogLevel | null {
  const head = text.slice(0, HEAD);
  const glog = GLOG.exec(head)?.[1];
  if (glog) {
    return GLOG_LEVELS[glog] ?? null;
  }
  const field = FIELD.exec(head)?.[1];
  if (field) {
    return /\d/.test(field) ? numbered(Number(field)) : (WORDS[field.toLowerCase()] ?? null);
  }
  for (const [, word = ''] of head.matchAll(BRACKETS)) {
    const level = WORDS[word.toLowerCase()];
    if (level) {
      return level;
    }
  }
  const word = CAPITALS.exec(head)?.[1];
  return word ? (WORDS[word.toLowerCase()] ?? null) : null;
}

/**
 * Whether a line without a level of its own continues the one before, as in a stack trace.
 *
 * @param inTraceback whether the line before is inside a Python traceback, whose last line is not indented
 */
export function continues(text: string, inTraceback = false): boolean {
  return CONTINUATION.test(text) || (inTraceback && TRACE_END.test(text));
}

/** Whether a line that states no level is the first one of a stack trace all the same. */
export function beginsTrace(text: string): boolean {
  return TRACE_HEAD.test(text);
}

function numbered(level: number): LogLevel {
  return level >= 50 ? 'error' : level >= 40 ? 'warn' : level >= 30 ? 'info' : 'debug';
}
