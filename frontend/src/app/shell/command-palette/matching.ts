import { Command } from '../../core/commands/commands';
import { wordsOf } from '../../ui/words';

/** A piece of a title; `hit` pieces are what was typed. */
export interface TitlePart {
  readonly text: string;
  readonly hit: boolean;
}

export interface Match {
  readonly command: Command;
  readonly title: readonly TitlePart[];
}

/** Most entries shown per group. */
const PER_GROUP = 8;
const GROUPS = ['do', 'go', 'help'] as const;

/**
 * The commands that hold every typed word somewhere in their title, hint or keywords, best first within each group: a
 * hit at the start of the title counts more than one at the start of a word, that more than one inside.
 */
export function matching(commands: readonly Command[], query: string): readonly Match[] {
  const words = wordsOf(query);
  const scored = commands
    .filter((command) => words.length > 0 || !command.onlyWhenTyped)
    .map((command) => ({ command, score: scoreOf(command, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return GROUPS.flatMap((group) => scored.filter(({ command }) => command.group === group).slice(0, PER_GROUP)).map(
    ({ command }) => ({ command, title: titleParts(command.title, words) }),
  );
}

/** 0 when a word is missing. */
function scoreOf(command: Command, words: readonly string[]): number {
  const title = command.title.toLowerCase();
  const rest = `${command.hint ?? ''} ${command.keywords ?? ''}`.toLowerCase();
  let score = 1;
  for (const word of words) {
    const points = pointsOf(title, word) * 2 || pointsOf(rest, word);
    if (points === 0) {
      return 0;
    }
    score += points;
  }
  return score - title.length / 1000;
}

function pointsOf(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) {
    return 0;
  }
  const startsWord = at === 0 || wordStart(text, word) >= 0;
  return at === 0 ? 4 : startsWord ? 3 : 1;
}

function wordStart(text: string, word: string): number {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || /[^a-z0-9]/.test(text[at - 1] ?? '')) {
      return at;
    }
  }
  return -1;
}

/** The title cut where the words hit: at the start of one of its words if there is such a place. */
export function titleParts(title: string, words: readonly string[]): readonly TitlePart[] {
  const lower = title.toLowerCase();
  const hits = new Array<boolean>(title.length).fill(false);
  for (const word of words) {
    const start = wordStart(lower, word);
    const at = start >= 0 ? start : lower.indexOf(word);
    if (at >= 0) {
      hits.fill(true, at, at + word.length);
    }
  }
  const parts: TitlePart[] = [];
  for (let from = 0; from < title.length;) {
    let to = from + 1;
    while (to < title.length && hits[to] === hits[from]) {
      to++;
    }
    parts.push({ text: title.slice(from, to), hit: hits[from] ?? false });
    from = to;
  }
  return parts;
}
