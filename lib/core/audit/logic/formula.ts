/**
 * When a condition says yes, as a formula over what its terms say: without
 * negations, because a term that says `no` is a statement of its own.
 *
 * A term says yes, no or neither of a message, never both. So `-subject:a` says yes
 * where `subject:a` says no, and neither of the two need be so: what follows from
 * such a formula follows for whatever is known of a message.
 */
import type { Condition, Term } from "../../condition/tree.ts";

export interface Literal {
  readonly kind: "literal";
  readonly term: Term;
  readonly says: "yes" | "no";
  /** Remembered by `literal-keys.ts`. */
  keys?: LiteralKeys;
}
/** Keys by which literals that have to do with each other find each other. */
export interface LiteralKeys {
  readonly filed: readonly string[];
  readonly given: readonly string[];
  /** Made when they are first asked for. */
  spelled?: readonly string[];
  pieces?: readonly string[];
}
export interface Joined {
  /** Without parts, `all` is always so and `any` never. */
  readonly kind: "all" | "any";
  readonly parts: readonly Formula[];
}
export type Formula = Literal | Joined;

export const never: Formula = { kind: "any", parts: [] };

/** When `tree` says `says`. */
export function whenItSays(tree: Condition, says: "yes" | "no"): Formula {
  switch (tree.kind) {
    case "and":
    case "or":
      return {
        kind: (tree.kind === "and") === (says === "yes") ? "all" : "any",
        parts: tree.parts.map((part) => whenItSays(part, says)),
      };
    case "not":
      return whenItSays(tree.part, says === "yes" ? "no" : "yes");
    default:
      return { kind: "literal", term: tree, says };
  }
}

/** The formula with another one in the place of each literal. */
export function withLiterals(formula: Formula, replaced: (literal: Literal) => Formula): Formula {
  if (formula.kind === "literal") return replaced(formula);
  return { kind: formula.kind, parts: formula.parts.map((part) => withLiterals(part, replaced)) };
}

export function literalsOf(formula: Formula): readonly Literal[] {
  return formula.kind === "literal" ? [formula] : formula.parts.flatMap(literalsOf);
}
