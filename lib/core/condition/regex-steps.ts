/**
 * Counts the steps of a regular expression before it is compiled.
 *
 * The engine takes time in proportion to the text and to the expression with its
 * counted repetitions written out, and `((a{1,100}){1,10}` is short to type. So
 * what counts against a limit is the length written out, in about the
 * instructions that the engine will make of it.
 */

/** What an expression is made of, as far as it matters how long it gets. */
const pieces =
  /\\Q[\s\S]*?(?:\\E|$)|\\[px]\{[^}]*\}|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]|\(\?[a-zA-Z-]*\)|\((?:\?(?:P?<\w+>|[a-zA-Z-]*:))?|\)|\{\d+(?:,\d*)?\}|[\s\S]/gu;
/** Flags alone: the engine takes a repetition after them to be of what stands before them. */
const flags = /^\(\?[a-zA-Z-]*\)$/;
const repetition = /^\{(\d+)(,?)(\d*)\}$/;

/** Far beyond every limit, and small enough that products stay exact. */
const plenty = 1e6;

/** The sum of a group, and of the piece in it that a repetition would repeat. */
interface Sum {
  total: number;
  last: number;
}

function add(sum: Sum, steps: number): void {
  sum.last = Math.min(steps, plenty);
  sum.total += sum.last;
}

/** How often a piece is written out, and the branches where it may end early; `null`: no counted repetition. */
function readRepetition(piece: string): { times: number; branches: number } | null {
  const found = repetition.exec(piece);
  if (found === null) return null;
  const least = Math.min(Number(found[1]), plenty);
  if (found[2] === "") return { times: least, branches: 0 };
  if (found[3] === "") return { times: Math.max(1, least), branches: 1 };
  const most = Math.min(Number(found[3]), plenty);
  return { times: most, branches: Math.max(0, most - least) };
}

function addPiece(sum: Sum, piece: string): void {
  const repeated = readRepetition(piece);
  if (repeated !== null) {
    sum.total -= sum.last;
    add(sum, sum.last * repeated.times + repeated.branches);
  } else if (piece === "*" || piece === "+" || piece === "?") {
    sum.total += 1;
    sum.last += 1;
  } else if (piece.startsWith("\\Q")) {
    // A repetition after it is of its last character.
    sum.total += piece.length;
    add(sum, 1);
  } else {
    add(sum, 1);
  }
}

/** @returns at least half of the engine's instructions, and about as many; of a broken expression any number */
export function regexSteps(pattern: string): number {
  const open: Sum[] = [];
  let sum: Sum = { total: 0, last: 0 };
  for (const [piece] of pattern.matchAll(pieces)) {
    if (flags.test(piece)) continue;
    if (piece.startsWith("(")) {
      open.push(sum);
      // Two instructions note where a group that captures begins and ends.
      sum = { total: piece.endsWith(":") ? 0 : 2, last: 0 };
    } else if (piece === ")") {
      const group = sum.total;
      sum = open.pop() ?? { total: 0, last: 0 };
      add(sum, group);
    } else {
      addPiece(sum, piece);
    }
  }
  return open.reduce((total, each) => total + each.total, sum.total);
}
