/** Labels that a rule gives for some days. */
import { describe, expect, it } from "vitest";
import { acme, decided, decision, now } from "../priority/decide-acme.ts";
import { aRule } from "../rules/build-rule-set.ts";

describe("a label for some days", () => {
  const rules = [
    aRule({
      id: "r1",
      condition: "subject:steel",
      effects: [{ kind: "label", label: "New", colour: "#112233", days: 2 }],
    }),
  ];
  const set = { clients: [acme], rules };

  it("ends that many days after the message, and the reason says so", () => {
    const end = now + 2 * 86_400_000;
    expect(decision({ set, now: end - 1 }).labels).toEqual(["New"]);
    const ended = decided({ set, now: end });
    expect(ended.decision.labels).toEqual([]);
    expect(ended.paint.labelColours).toEqual([]);
    expect(ended.decision.reasons).toContainEqual({
      code: "rule.labelEnded",
      ruleId: "r1",
      params: { rule: "A rule", label: "New" },
    });
  });

  it("stays while another rule gives it, and where the date is not known", () => {
    const other = aRule({ id: "r2", condition: "subject:steel", effects: [{ kind: "label", label: "New" }] });
    const late = now + 5 * 86_400_000;
    expect(decided({ set: { ...set, rules: [...rules, other] }, now: late })).toMatchObject({
      decision: { labels: ["New"] },
      paint: { labelColours: [null] },
    });
    expect(decision({ set, facts: { date: null }, now: late }).labels).toEqual(["New"]);
  });
});
