/**
 * What a condition asks of a message so surely that it can be filed under it, and
 * mail without it need not try the rule.
 *
 * Only a positive test may choose a key: a rule filed under the value that it
 * excludes would be missed exactly where it should match. Where the field of a key
 * is not known, its rules are not `no` but unknown, and must be tried.
 */

import type { Condition, MailboxTest } from "../condition/tree.ts";
import type { PreparedPerson } from "../message/prepared-person.ts";
import type { PreparedText } from "../message/prepared-text.ts";
import { isRun } from "../message/tokenize-text.ts";

/** An address or domain of the sender, in canonical form. */
type SenderKey = `address:${string}` | `domain:${string}`;
/** A folded word of the subject, or one or two UTF-16 units that stand side by side in a CJK run of it. */
type SubjectKey = `word:${string}` | `run:${string}`;
export type RuleKey = SenderKey | SubjectKey;

/** How many rules could be filed under a key: fewer is better. */
type Crowd = (key: RuleKey) => number;

export function isSubjectKey(key: RuleKey): key is SubjectKey {
  return key.startsWith("word:") || key.startsWith("run:");
}

/**
 * Keys of which a message whose sender and whole subject are known must have at
 * least one, or else the condition says `no`, whatever else is known; `null`: there are none such.
 */
export function requiredKeys(condition: Condition, crowd: Crowd): readonly RuleKey[] | null {
  switch (condition.kind) {
    case "person":
      return condition.operator === "from" ? senderKeysOf(condition.test) : null;
    case "subject":
      // Each of the words must be there, so one of them is enough.
      return leastCrowded(
        keysOfTokens(condition.needle.tokens).map((key) => [key]),
        crowd,
      );
    case "and":
      return leastCrowded(
        condition.parts.map((part) => requiredKeys(part, crowd)),
        crowd,
      );
    case "or":
      return together(condition.parts.map((part) => requiredKeys(part, crowd)));
    default:
      return null;
  }
}

/** Every key that `requiredKeys` could choose among. */
export function possibleKeys(condition: Condition): readonly RuleKey[] {
  switch (condition.kind) {
    case "subject":
      return keysOfTokens(condition.needle.tokens);
    case "and":
    case "or":
      return condition.parts.flatMap(possibleKeys);
    default:
      return requiredKeys(condition, () => 0) ?? [];
  }
}

function senderKeysOf(test: MailboxTest): readonly SenderKey[] | null {
  if (test.kind === "address") return [`address:${test.address}`];
  return test.kind === "domain" ? [`domain:${test.domain}`] : null;
}

/** All parts of an AND must hold: any of them may file it. */
function leastCrowded(
  choices: readonly (readonly RuleKey[] | null)[],
  crowd: Crowd,
): readonly RuleKey[] | null {
  let best: readonly RuleKey[] | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const keys of choices) {
    const rules = keys?.reduce((sum, key) => sum + crowd(key), 0) ?? Number.POSITIVE_INFINITY;
    if (rules >= fewest) continue;
    best = keys;
    fewest = rules;
  }
  return best;
}

/** Any part of an OR may hold: it is filed under all of them, or not at all. */
function together(parts: readonly (readonly RuleKey[] | null)[]): readonly RuleKey[] | null {
  const known = parts.filter((keys) => keys !== null);
  return known.length === parts.length ? known.flat() : null;
}

/** The keys that a sender has: the address, its domain and every domain above that. */
export function keysOfSender({ canonical, domain }: PreparedPerson): readonly RuleKey[] {
  const keys: RuleKey[] = [`address:${canonical}`];
  for (let rest = domain; rest !== ""; ) {
    keys.push(`domain:${rest}`);
    const dot = rest.indexOf(".");
    rest = dot === -1 ? "" : rest.slice(dot + 1);
  }
  return keys;
}

/** The keys that a subject has: its words, and of its CJK runs every unit and every two neighbours. */
export function keysOfSubject(subject: PreparedText): readonly RuleKey[] {
  const keys: RuleKey[] = [];
  for (const token of subject.tokens.texts) {
    if (!isRun(token)) keys.push(`word:${token}`);
    else for (const unit of [...neighbours(token, 1), ...neighbours(token, 2)]) keys.push(`run:${unit}`);
  }
  return keys;
}

/** The same for what is looked for: a run of one unit is its own key, a longer one has those of its neighbours. */
function keysOfTokens(tokens: readonly string[]): readonly RuleKey[] {
  return tokens.flatMap((token): RuleKey[] => {
    if (!isRun(token)) return [`word:${token}`];
    return neighbours(token, Math.min(token.length, 2)).map((units): RuleKey => `run:${units}`);
  });
}

/** Every part of `length` units, in order. */
function neighbours(run: string, length: number): string[] {
  const parts: string[] = [];
  for (let start = 0; start + length <= run.length; start += 1) parts.push(run.slice(start, start + length));
  return parts;
}
