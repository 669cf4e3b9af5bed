/** Adds to each segment that a formula asks for what its own condition asks for. */
import { nameKey } from "../../condition/known-names.ts";
import type { CompiledSegments } from "../../segments/compile-segments.ts";
import { type Formula, literalsOf, whenItSays, withLiterals } from "./formula.ts";

/** Segments name segments; what lies deeper is left as it is. */
const deepest = 4;

/** A message of a segment is one of a client, and fulfils the condition of the segment. */
export function expandSegments(formula: Formula, segments: CompiledSegments, depth = 0): Formula {
  if (!literalsOf(formula).some(({ term }) => term.kind === "lookup" && term.operator === "segment"))
    return formula;
  return withLiterals(formula, (literal) => {
    const { term, says } = literal;
    if (term.kind !== "lookup" || term.operator !== "segment" || says === "no" || depth === deepest)
      return literal;
    const tree = segments.get(nameKey(term.value)) ?? null;
    if (tree === null) return literal;
    return { kind: "all", parts: [literal, expandSegments(whenItSays(tree, "yes"), segments, depth + 1)] };
  });
}
