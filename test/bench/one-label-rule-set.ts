/** The rule set that makes us do what the labelling extension does: one label for each row, and nothing else. */
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { oneLabel } from "./labelling-extension.ts";

export const oneLabelRuleSet: RuleSet = {
  format: "clientele-rule-set",
  version: 1,
  id: "bench-one-label",
  name: "One label for each message",
  clients: [],
  rules: [
    {
      id: "everything",
      name: "Everything in the inbox",
      condition: "in:inbox",
      effects: [{ kind: "label", label: oneLabel.name, colour: oneLabel.colour }],
    },
  ],
};
