/** One text for formulas that are written differently and say the same: in other order, twice, in other case. */
import type { Formula } from "./formula.ts";
import { termKey } from "./term-key.ts";

export function formulaKey(formula: Formula): string {
  if (formula.kind === "literal") return `${formula.says === "yes" ? "" : "-"}${termKey(formula.term)}`;
  const keys = [...new Set(partsIn(formula, formula.kind).map(formulaKey))].sort();
  const [only] = keys;
  return keys.length === 1 && only !== undefined ? only : `${formula.kind}(${keys.join("\n")})`;
}

/** What stands in parts of the same kind stands in the formula itself. */
function partsIn(formula: Formula, kind: "all" | "any"): readonly Formula[] {
  if (formula.kind !== kind) return [formula];
  return formula.parts.flatMap((part) => partsIn(part, kind));
}
