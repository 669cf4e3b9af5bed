/** Tests of a Sieve script as text, with the extensions that they need. */
import type { Loss } from "../imported-rules.ts";
import { type Approximation, approximationsOf, exactly, unsaid } from "./approximation.ts";

export interface WrittenTest {
  readonly text: string;
  readonly needs: readonly string[];
}

export type Written = Approximation<WrittenTest>;

/**
 * What a script does otherwise than the rule that it was written from, or not at all; see `ExpansionLoss`, too.
 *
 * - `export.words`: {value} is looked for as a text, not as whole words
 * - `export.anywhere`: {value} is looked for in people, subject and body, not in names of attachments
 * - `export.near`: that words stand near each other cannot be asked; both are looked for
 * - `export.regex`: {value} is written as an expression, which servers read in ways of their own
 * - `export.attachment`: mail of several parts is taken for mail with attachments
 * - `export.list`: {value} is looked for as a text in the id of the list
 * - `export.link`: {value} is looked for as a text in the body
 * - `export.date`: days begin when they begin for the sender
 * - `export.term`: {value} cannot be asked by a script
 * - `export.me`: a script does not know which addresses are yours
 * - `export.flag`: a priority becomes a flag
 * - `export.priority`: the least priority {value} is not written
 * - `export.points`: points are not written
 * - `export.days`: the label {value} does not end
 * - `export.effect`: an effect that is not known is not written
 * - `export.matchesMore`: without the part that is lost it would match more mail: it is written switched off
 * - `export.matchesLess`: without the part that is lost it matches less mail
 * - `export.nothingLeft`: nothing of the condition can be asked by a script, so that the rule is not written
 * - `export.neverMatches`: it can match no mail, so that the rule is not written
 * - `export.faulty`: the condition has an error, so that the rule is not written
 */
export type SieveExportCode =
  | "export.words"
  | "export.anywhere"
  | "export.near"
  | "export.regex"
  | "export.attachment"
  | "export.list"
  | "export.link"
  | "export.date"
  | "export.term"
  | "export.me"
  | "export.flag"
  | "export.priority"
  | "export.points"
  | "export.days"
  | "export.effect"
  | "export.matchesMore"
  | "export.matchesLess"
  | "export.nothingLeft"
  | "export.neverMatches"
  | "export.faulty";

function joined(name: string, parts: readonly WrittenTest[]): WrittenTest {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  return {
    text: `${name} (${parts.map(({ text }) => text).join(", ")})`,
    needs: parts.flatMap(({ needs }) => needs),
  };
}

export const writtenTests = approximationsOf<WrittenTest>({
  all: (parts) => joined("allof", parts),
  any: (parts) => joined("anyof", parts),
  not: ({ text, needs }) => ({ text: `not ${text}`, needs }),
});

export function written(text: string, ...needs: string[]): Written {
  return exactly({ text, needs });
}

export function exportLoss(kind: Loss["kind"], code: SieveExportCode, value?: string): Loss {
  return { kind, code, params: value === undefined ? {} : { value: value.slice(0, 200) }, place: null };
}

export function writtenLost(code: SieveExportCode, value?: string): Written {
  return unsaid(exportLoss("lost", code, value));
}

export function alsoSaying(test: Written, code: SieveExportCode, value?: string): Written {
  if (test.tree === null) return test;
  return { ...test, losses: [...test.losses, exportLoss("changed", code, value)] };
}

/** Nothing of a text ends the string or its line. */
export function quoteSieve(text: string): string {
  return `"${withoutControls(text).replace(/["\\]/g, "\\$&")}"`;
}

/** A list where there are several. */
export function quoteEach(texts: readonly string[]): string {
  const quoted = texts.map(quoteSieve);
  return quoted.length === 1 ? (quoted[0] ?? "") : `[${quoted.join(", ")}]`;
}

/** On one line. */
export function withoutControls(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
}
