/** One block of the pattern, in px of a 880 x 900 picture. */
export interface Block {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fill: string;
  readonly opacity: number;
}

const PITCH = 44;
const SIZE = 38;
const INK: Readonly<Record<string, readonly [fill: string, opacity: number]>> = {
  a: ['var(--text-3)', 0.055],
  b: ['var(--art)', 0.17],
  c: ['var(--art)', 0.42],
  d: ['var(--art)', 1],
};

/** Containers in a yard, seen from above: a letter is a block of that ink, a capital one of double width. */
const PLAN = [
  '.............a....b.',
  '..........a....d....',
  '.........a.aa......a',
  '...........cb.a...a.',
  '.......a.....aab.ac.',
  '......aa...a.a..ca.a',
  '...baaa.dcbC.da..cb.',
  '.....c.aaba.aacaa.B.',
  '......D.a.aC..C...a.',
  'A.ba....cccb.abb.a..',
  '...b.A.bacaA.a.baab.',
  '...a...C.aadbA..adba',
  '.....aa..a.bac.aab.a',
  '......b...a.aaaba..c',
  '......a.b.c.b.a.aabd',
  '....a.aab.b....da.a.',
  '..a......dba.a...a..',
  '....a.a.....a.......',
  '................bb..',
  '....................',
  '.............a.a....',
];

export const ART: readonly Block[] = PLAN.flatMap((line, row) =>
  [...line].flatMap((letter, column) => {
    const ink = INK[letter.toLowerCase()];
    const width = letter === letter.toLowerCase() ? SIZE : PITCH + SIZE;
    return ink ? [{ x: 3 + column * PITCH, y: 3 + row * PITCH, width, fill: ink[0], opacity: ink[1] }] : [];
  }),
);
