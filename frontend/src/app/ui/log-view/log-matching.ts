/** What a person searches for. */
export interface LogQuery {
  readonly text: string;
  readonly regex: boolean;
  readonly matchCase: boolean;
}

/** A text is searched so far: a line of a megabyte would take its time. */
const LONGEST = 20_000;

/**
 * The query as an expression.
 *
 * @throws SyntaxError when it is a regular expression that is none
 */
export function expressionOf({ text, regex, matchCase }: LogQuery): RegExp {
  return new RegExp(regex ? text : text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), matchCase ? 'g' : 'gi');
}

/**
 * Places of an expression in texts.
 *
 * @returns for each place three numbers: which of `ns` it is in, where it starts and where it ends
 */
export function findIn(expression: RegExp, ns: readonly number[], texts: readonly string[]): number[] {
  const found: number[] = [];
  for (const [i, whole] of texts.entries()) {
    const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      if (match[0] === '') {
        // An expression that also finds nothing, such as a*, would stay where it is.
        expression.lastIndex++;
      } else {
        found.push(ns[i] ?? 0, match.index, match.index + match[0].length);
      }
    }
  }
  return found;
}

/** What the page tells the worker. */
export type SearchRequest =
  | { readonly kind: 'query'; readonly query: LogQuery }
  | { readonly kind: 'batch'; readonly run: number; readonly ns: readonly number[]; readonly texts: readonly string[] };

/** What the worker answers. `begun` comes before the work on a batch: the time runs from then on. */
export type SearchAnswer =
  | { readonly kind: 'begun'; readonly run: number }
  | { readonly kind: 'found'; readonly run: number; readonly found: readonly number[] };

/** The worker's side: one expression, then batches of lines to find it in. */
export class SearchDesk {
  private expression = /$^/g;

  constructor(private readonly answer: (answer: SearchAnswer) => void) {}

  handle(request: SearchRequest): void {
    if (request.kind === 'query') {
      this.expression = expressionOf(request.query);
      return;
    }
    const { run, ns, texts } = request;
    this.answer({ kind: 'begun', run });
    this.answer({ kind: 'found', run, found: findIn(this.expression, ns, texts) });
  }
}
