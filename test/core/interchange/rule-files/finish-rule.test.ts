/** What becomes of a converted rule: its texts, whether it runs, and what is listed. */
import { describe, expect, it } from "vitest";
import { anySaid, notSaid, said, unsaid } from "../../../../lib/core/interchange/rule-files/converted.ts";
import { finishRule } from "../../../../lib/core/interchange/rule-files/finish-rule.ts";
import { lossInRule } from "../../../../lib/core/interchange/rule-files/loss-in-rule.ts";
import { isForMe } from "../../../../lib/core/interchange/rule-files/standing-terms.ts";
import { valueTerm } from "../../../../lib/core/interchange/rule-files/value-terms.ts";
import { applies, lossesOf } from "./decide-imported.ts";

const plain = {
  name: "Rule",
  place: null,
  condition: said(isForMe),
  exceptions: [],
  labels: [],
  atLeast: null,
  points: 0,
  stop: false,
  isOn: true,
  losses: [],
};
const lost = unsaid(lossInRule("lost", "condition.notKnown", { name: "a", value: "b" }));

describe("a converted rule", () => {
  it("runs where it matches what it matched, or less", () => {
    expect(finishRule(plain)).toMatchObject([{ condition: "to:me", isOn: true, losses: [] }]);
    expect(finishRule({ ...plain, condition: anySaid([said(isForMe), lost]) })).toMatchObject([
      { isOn: true },
    ]);
    expect(finishRule({ ...plain, isOn: false })).toMatchObject([{ isOn: false, losses: [] }]);
  });

  it.each([
    ["a part that must hold is missing", { condition: { ...said(isForMe), isWider: true } }],
    ["an exception is missing", { exceptions: [lost] }],
    ["an exception lacks one of its ways", { exceptions: [anySaid([said(isForMe), lost])] }],
    ["a negation lacks one of its ways", { condition: notSaid(anySaid([said(isForMe), lost])) }],
  ])("is off where %s", (_, change) => {
    const [rule] = finishRule({ ...plain, ...change });
    expect(rule).toMatchObject({ isOn: false });
    expect(rule?.losses.map(({ code }) => code)).toContain("rule.matchesMore");
  });

  it("has no condition where nothing is left of it", () => {
    expect(finishRule({ ...plain, condition: lost })).toMatchObject([{ condition: null, isOn: false }]);
  });

  it("becomes several where its condition is too long for one, and none of it is cut", () => {
    const words = Array.from({ length: 700 }, (_, index) => `word ${index}.`);
    const rules = finishRule({
      ...plain,
      condition: anySaid(words.map((word) => valueTerm("subject", word))),
    });
    expect(rules.length).toBeGreaterThan(1);
    expect(rules.length).toBeLessThan(17);
    for (const word of words) {
      expect(rules.filter((rule) => applies(rule, { subject: `a ${word} b` })).length).toBeGreaterThan(0);
    }
    expect(rules.some((rule) => applies(rule, { subject: "word" }))).toBe(false);
    expect(rules.map(lossesOf)).toEqual(rules.map(() => ["changed rule.split"]));
  });

  it("is off where an exception is too long and cannot be cut", () => {
    const words = Array.from({ length: 700 }, (_, index) => notSaid(valueTerm("subject", `word ${index}.`)));
    const tooLong = notSaid(anySaid(words));
    expect(finishRule({ ...plain, exceptions: [tooLong] })).toMatchObject([{ isOn: false, exceptions: [] }]);
  });
});
