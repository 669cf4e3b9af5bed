/** A category or tag of another program as Gmail's label of that name: mail here has no others. */
import { needleOf } from "../../condition/terms.ts";
import { type Converted, said, unsaid } from "./converted.ts";
import { lossInRule, nameOf } from "./loss-in-rule.ts";

export function labelTerm(name: string): Converted {
  const label = nameOf(name);
  if (needleOf(label) === null)
    return unsaid(lossInRule("lost", "condition.notKnown", { name: "label", value: name }));
  return said({ kind: "label", label }, [lossInRule("changed", "condition.category", { value: label })]);
}
