/** Both sides of the comparison do the same: whatever lies in the inbox gets that one label. */
import { describe, expect, it } from "vitest";
import { compileRuleSet, decide } from "../../lib/core/decision/decide.ts";
import { oneLabel } from "./labelling-extension.ts";
import { oneLabelRuleSet } from "./one-label-rule-set.ts";

const context = { now: Date.UTC(2026, 0, 15), zone: "UTC", account: [] };

describe("the rule set of one label", () => {
  const compiled = compileRuleSet(oneLabelRuleSet);

  it("gives it to a row of the inbox, and nothing else", () => {
    const { decision, paint } = decide(compiled, { id: "1", in: ["inbox"] }, context);
    expect(decision).toMatchObject({ client: null, labels: [oneLabel.name], priority: "low" });
    expect(paint.labelColours).toEqual([oneLabel.colour]);
  });

  it("gives it to no mail elsewhere", () => {
    expect(decide(compiled, { id: "1", in: ["trash"] }, context).decision.labels).toEqual([]);
  });
});
