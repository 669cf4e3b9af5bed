/**
 * Estimates what it takes to compile the regular expressions of a text, without
 * compiling any: for the budget of a whole rule set, which a stranger may have written.
 *
 * A unit is about a microsecond and some 700 bytes. Steps (`regex-steps.ts`) alone
 * would say too little: an expression of three steps may name every script of
 * Unicode, or a range of which each character is looked up for its other case.
 */

import { lexCondition } from "./lex-condition.ts";
import { textLimit } from "./parse-condition.ts";
import { isPlainRegex } from "./plain-regex.ts";
import { RegexBudget } from "./regex-budget.ts";
import { dropUnseen } from "./typed-text.ts";

/** What an expression takes whatever it holds. */
const frame = 50;
/** What makes a table of many ranges, and is made anew each time it is written. */
const broadClass = /\\[pPWDS]|\[:\^/g;
const workOfBroadClass = 80;
const workOfClass = 10;

const ignoresCase = /\(\?[a-zA-Z-]*i/;
/** The ends of a range; whatever else has a hyphen between counts as one, too. */
const range = /(?<=(\\x\{[0-9a-f]{1,6}\}|[\s\S]))-(?=(\\x\{[0-9a-f]+\}|[\s\S]))/giu;
/** Beyond it no character has another case. */
const lastWithCases = 0x1e943;
const charactersForOne = 20;

function codeOf(end: string): number {
  const hexadecimal = /^\\x\{(.*)\}$/i.exec(end)?.[1];
  return hexadecimal === undefined ? (end.codePointAt(0) ?? 0) : Number.parseInt(hexadecimal, 16);
}

function workOfRanges(pattern: string): number {
  let characters = 0;
  for (const [, first = "", last = ""] of pattern.matchAll(range)) {
    characters += Math.max(0, Math.min(codeOf(last), lastWithCases) - codeOf(first));
  }
  return Math.ceil(characters / charactersForOne);
}

function workBesideSteps(pattern: string, flags: string): number {
  // Compiled when it is run at last, and then in no time.
  if (isPlainRegex(pattern)) return 0;
  const classes = workOfBroadClass * (pattern.match(broadClass)?.length ?? 0);
  const ranges = flags.includes("i") || ignoresCase.test(pattern) ? workOfRanges(pattern) : 0;
  return frame + pattern.length + classes + workOfClass * (pattern.split("[").length - 1) + ranges;
}

/** The work of all expressions in the text of a condition; those that are refused for themselves take none. */
export function regexWorkIn(text: string): number {
  if (text.length > textLimit || text.indexOf("/") === text.lastIndexOf("/")) return 0;
  const budget = new RegexBudget();
  let beside = 0;
  for (const lexeme of lexCondition(dropUnseen(text).text)) {
    if (lexeme.type !== "regex" || budget.refuse(lexeme.pattern) !== null) continue;
    beside += workBesideSteps(lexeme.pattern, lexeme.flags);
  }
  return budget.spent + beside;
}
