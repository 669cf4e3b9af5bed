/** Labels that a rule gives for some days. */
import { describe, expect, it } from "vitest";
import { labelEnds } from "../../../lib/core/decision/label-ends.ts";
import type { Rule } from "../../../lib/core/rules/rule-set.ts";
import { acme, decided, decision, mail, now } from "../priority/decide-acme.ts";
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

  it("ends at the same time of day where the clocks change in between", () => {
    const at = (time: string) => Date.parse(`2026-${time}`);
    const context = { now: at("10-25T12:00Z"), zone: "Europe/Berlin" };
    const { ends, validUntil } = labelEnds(rules, { ...mail, date: at("10-24T08:00Z") }, context);
    expect([...ends]).toEqual([["New", at("10-26T09:00Z")]]);
    expect(validUntil).toBe(at("10-26T09:00Z"));
  });

  it("ends with the later of two ends, and never where one rule gives it for good", () => {
    const for5 = aRule({ id: "r2", effects: [{ kind: "label", label: "New", days: 5 }] });
    const forGood = aRule({ id: "r3", effects: [{ kind: "label", label: "New" }] });
    const endsOf = (...all: Rule[]) => [...labelEnds(all, mail, { now, zone: "UTC" }).ends];
    expect(endsOf(...rules, for5)).toEqual([["New", now + 5 * 86_400_000]]);
    expect(endsOf(...rules, forGood)).toEqual([]);
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
