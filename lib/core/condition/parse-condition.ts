/** Reads the text of a condition: Gmail's search language and a few operators of ours. */
import { ConditionParser } from "./condition-parser.ts";
import { IssueSink } from "./issue-sink.ts";
import type { KnownNames } from "./known-names.ts";
import { lexCondition } from "./lex-condition.ts";
import { LexemeCursor } from "./lexeme-cursor.ts";
import { readSimpleCondition } from "./simple-condition.ts";
import type { Condition, ParsedCondition } from "./tree.ts";
import { dropUnseen } from "./typed-text.ts";

/** UTF-16 units of a condition as typed. */
export const textLimit = 4096;
/** Words, phrases and operators of a condition; AROUND counts two. */
const termLimit = 500;

/** How many terms a condition has, as the limit counts them. */
function countTerms(tree: Condition): number {
  switch (tree.kind) {
    case "and":
    case "or":
      return tree.parts.reduce((sum, part) => sum + countTerms(part), 0);
    case "not":
      return countTerms(tree.part);
    case "around":
      return 2;
    default:
      return 1;
  }
}

/**
 * @param text any string; at most 4,096 UTF-16 units are read
 * @param names what the rule set has that a condition may name; `null`: without a rule set
 * @returns every error and note with its place; a tree only where there is no error
 */
export function parseCondition(text: string, names: KnownNames | null = null): ParsedCondition {
  if (text.length > textLimit) {
    const params = { limit: textLimit, length: text.length };
    const issue = { code: "text-too-long", start: textLimit, end: text.length, params } as const;
    return { tree: null, errors: [issue], notes: [] };
  }
  const simple = readSimpleCondition(text);
  if (simple !== null) return { tree: simple, errors: [], notes: [] };
  const typed = dropUnseen(text);
  const sink = new IssueSink(typed.positionOf, names);
  const whole = { start: 0, end: typed.text.length };
  const lexemes = lexCondition(typed.text);
  for (const lexeme of lexemes) {
    if (lexeme.type === "phrase" && lexeme.missingQuote !== null) {
      sink.error("missing-quote", lexeme, { expected: lexeme.missingQuote });
    }
  }
  const tree = new ConditionParser(new LexemeCursor(typed.text, lexemes), sink).parse();
  if (tree === null && sink.errors.length === 0) sink.error("empty-text", whole);
  if (tree !== null && countTerms(tree) > termLimit)
    sink.error("too-many-terms", whole, { limit: termLimit });
  return { tree: sink.errors.length === 0 ? tree : null, errors: sink.errors, notes: sink.notes };
}
