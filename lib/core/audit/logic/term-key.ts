/** One text for terms that say the same of every message. */
import { nameKey } from "../../condition/known-names.ts";
import type { Term } from "../../condition/tree.ts";
import { foldText } from "../../message/fold-text.ts";

const keys = new WeakMap<Term, string>();

export function termKey(term: Term): string {
  const known = keys.get(term);
  if (known !== undefined) return known;
  const key = JSON.stringify([term.kind, ...partsOf(term)]);
  keys.set(term, key);
  return key;
}

function partsOf(term: Term): readonly unknown[] {
  switch (term.kind) {
    case "person":
      return [term.operator, term.test.kind === "words" ? tokens(term.test.needle) : term.test];
    case "subject":
      return [term.needle.tokens];
    case "anywhere":
      return [tokens(term.needle), term.mailbox];
    case "around":
      return [term.operator, term.within, ...[term.left.tokens, term.right.tokens].map(String).sort()];
    case "regex":
      return [term.operator, term.pattern, term.flags];
    case "filename":
      return [term.ending, term.needle.partedTokens];
    case "label":
      return [
        foldText(term.label)
          .trim()
          .replace(/[\s/&]/g, "-"),
      ];
    case "lookup":
      return [term.operator, nameKey(term.value)];
    default:
      return [term];
  }
}

function tokens({
  tokens: whole,
  partedTokens,
}: {
  readonly tokens: readonly string[];
  readonly partedTokens: readonly string[];
}) {
  return [whole, partedTokens];
}
