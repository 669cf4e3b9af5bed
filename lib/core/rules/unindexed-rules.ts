/**
 * Names the rules that every message must try, so that whoever edits them can be
 * told why: a thousand of them cost more than a hundred thousand others.
 */
import type { Term } from "../condition/tree.ts";
import type { CompiledRules } from "./compile-rules.ts";
import { allFacts } from "./known-facts.ts";
import { termsOf } from "./terms-of.ts";

export interface UnindexedRule {
  readonly ruleId: string;
  /** What kind of term it is that settles nothing until it is tried: the first of the rule. `regex`: without a literal; `person`: `me`. */
  readonly reason: Term["kind"];
}

/** Rules that are tried even where all facts are known and none of their words and addresses occurs; in order. */
export function findUnindexedRules({ active, indexFor }: CompiledRules): readonly UnindexedRule[] {
  const { rests } = indexFor(allFacts);
  return [...rests].flatMap(([place, rest]) => {
    const [first] = termsOf(rest).filter(({ kind }) => kind !== "opaque");
    const ruleId = active[place]?.rule.id;
    return first === undefined || ruleId === undefined ? [] : [{ ruleId, reason: first.kind }];
  });
}
