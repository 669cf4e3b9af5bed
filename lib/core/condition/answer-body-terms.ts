/**
 * Answers the terms that look into bodies while the body is known, so that the
 * answers can be kept where the body never is: a message that was open once is
 * judged the same on its row later, even by rules that are new but ask the same.
 */
import type { PreparedMessage } from "../message/prepare-message.ts";
import { type BodyTerm, bodyTermKey } from "./body-term-key.ts";
import { compiledRegex } from "./compiled-regex.ts";
import { linkTest } from "./evaluate-link.ts";
import { regexTest } from "./evaluate-regex.ts";
import { aroundTest, needleTest, type TextTest } from "./evaluate-text.ts";
import type { Condition } from "./tree.ts";

/** Terms by their key (`bodyTermKey`), each once. */
export type BodyTerms = ReadonlyMap<string, BodyTerm>;

/** Answers by key, as `MessageFacts.bodyTerms` holds them. */
export type BodyAnswers = Readonly<Record<string, "yes" | "no">>;

/**
 * Characters of keys that are kept for one message. Rules with ten thousand
 * different words would otherwise weigh more than the mail; what is left out
 * stays unknown.
 */
const mostCharacters = 16_000;

/** The terms of these conditions that look into bodies. */
export function bodyTermsOf(conditions: Iterable<Condition>): BodyTerms {
  const terms = new Map<string, BodyTerm>();
  for (const condition of conditions) collect(condition, terms);
  return terms;
}

function collect(tree: Condition, terms: Map<string, BodyTerm>): void {
  switch (tree.kind) {
    case "and":
    case "or":
      for (const part of tree.parts) collect(part, terms);
      break;
    case "not":
      collect(tree.part, terms);
      break;
    case "anywhere":
    case "link":
      terms.set(bodyTermKey(tree), tree);
      break;
    case "around":
    case "regex":
      if (tree.operator === null) terms.set(bodyTermKey(tree), tree);
      break;
  }
}

function testOf(term: BodyTerm): TextTest {
  switch (term.kind) {
    case "anywhere":
      return needleTest(term.needle, null);
    case "around":
      return aroundTest(term, null);
    case "link":
      return linkTest(term, null);
    case "regex": {
      const regex = compiledRegex(term);
      return regex === null ? () => "unknown" : regexTest(regex, null);
    }
  }
}

/** `null`: the body is not known, so nothing can be said. Where not all answers fit, `yes` goes before `no`. */
export function answerBodyTerms(terms: BodyTerms, { body }: PreparedMessage): BodyAnswers | null {
  if (body === null) return null;
  const place = { field: "body", part: "text", index: 0 } as const;
  const found: [string, "yes"][] = [];
  const missed: [string, "no"][] = [];
  for (const [key, term] of terms) {
    const verdict = testOf(term)(body, place);
    if (verdict === "yes") found.push([key, verdict]);
    else if (verdict === "no") missed.push([key, verdict]);
  }
  let characters = 0;
  const kept = [...found, ...missed].filter(([key]) => {
    characters += key.length;
    return characters <= mostCharacters;
  });
  return Object.fromEntries(kept);
}
