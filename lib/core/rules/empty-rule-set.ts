/** The user's own rule set before they made anything. */
import type { RuleSet } from "./rule-set.ts";

/** Stands in for an id until the set is first saved. */
export const unsavedSetId = "unsaved";

export const emptyRuleSet: RuleSet = {
  format: "clientele-rule-set",
  version: 1,
  id: unsavedSetId,
  name: "",
  clients: [],
  rules: [],
};
