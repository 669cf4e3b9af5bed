/** Why an edition waits for the user. */
import { describe, expect, it } from "vitest";
import type { Rule, RuleSet } from "../../../lib/core/rules/rule-set.ts";
import { consentReasons, countChangedRules } from "../../../lib/core/sharing/consent-reasons.ts";
import { rule, ruleSet } from "../../storage/fresh-database.ts";

const rules = Array.from({ length: 10 }, (_, index) => rule(`r${index}`, { condition: `subject:w${index}` }));
const before = ruleSet({ rules });

function codes(after: RuleSet, more: Partial<Parameters<typeof consentReasons>[0]> = {}) {
  const arrival = { before, after, isSigned: true, bringsKey: false, source: "user", ...more } as const;
  return consentReasons(arrival).map(({ code }) => code);
}

const withRules = (...changed: readonly Rule[]) => ruleSet({ rules: changed });

describe("an edition of a set that is followed", () => {
  it("asks for nothing where up to a fifth of its rules changed", () => {
    expect(codes(before)).toEqual([]);
    expect(codes(withRules(...rules.slice(0, 8)))).toEqual([]);
    expect(codes(withRules(...rules.slice(0, 7)))).toEqual(["many"]);
  });

  it("counts what was added, changed and removed, and no stamps", () => {
    const [first, second, ...rest] = rules as [Rule, Rule, ...Rule[]];
    const after = [
      { ...first, name: "Other" },
      { ...second, revision: 4, author: "Bo" },
      ...rest.slice(1),
      rule("new"),
    ];
    expect(countChangedRules(rules, after)).toBe(3);
    expect(
      consentReasons({
        before,
        after: withRules(...after),
        isSigned: true,
        bringsKey: false,
        source: "user",
      }),
    ).toEqual([{ code: "many", params: { changed: 3, rules: 10 } }]);
  });

  it.each([
    ["in a condition", withRules(...rules.slice(1), rule("r0", { condition: "subject:/a+/" }))],
    ["in an exception", withRules(...rules.slice(1), { ...rule("r0"), exceptions: ["from:/x$/"] })],
    ["in a segment", ruleSet({ rules, segments: [{ id: "s", name: "S", condition: "subject:/a+/" }] })],
  ])("asks where it brings a regular expression %s", (_, after) => {
    expect(codes(after)).toContain("regex");
  });

  it("counts a rule whose segment means something else, directly or by another segment", () => {
    const segment = (name: string, condition: string) => ({ id: name, name, condition });
    const named = [...rules.slice(3), ...["a", "b", "c"].map((id) => rule(id, { condition: "segment:VIP" }))];
    const set = (boss: string) =>
      ruleSet({ rules: named, segments: [segment("VIP", "segment:Boss"), segment("Boss", boss)] });
    expect(
      consentReasons({
        before: set("subject:boss"),
        after: set("subject:hello"),
        isSigned: true,
        bringsKey: false,
        source: "user",
      }),
    ).toEqual([{ code: "many", params: { changed: 3, rules: 10 } }]);
    expect(codes(set("subject:boss"), { before: set("subject:boss") })).toEqual([]);
  });

  it("does not ask for a regular expression that was there before, in another rule", () => {
    const regex = rule("r0", { condition: "subject:/a+/" });
    const was = withRules(regex, ...rules.slice(1));
    const is = withRules({ ...regex, id: "r0b" }, ...rules.slice(1));
    expect(codes(is, { before: was })).toEqual([]);
    expect(
      codes(withRules(rule("r0", { condition: "from:/a+/" }), ...rules.slice(1)), { before: was }),
    ).toEqual(["regex"]);
  });

  it("asks where another key comes", () => {
    expect(codes(before, { bringsKey: true })).toEqual(["key"]);
  });
});

describe("the first edition", () => {
  it("always asks, and says where it is not signed and how many regular expressions it brings", () => {
    const after = withRules(rule("r", { condition: "subject:/a+/ OR subject:/b+/" }));
    expect(
      consentReasons({ before: null, after, isSigned: false, bringsKey: false, source: "user" }),
    ).toEqual([
      { code: "first", params: {} },
      { code: "unsigned", params: {} },
      { code: "regex", params: { count: 2 } },
    ]);
  });
});

describe("a set of the company policy", () => {
  it("needs no consent but for strange keys and files that nobody signed", () => {
    const after = withRules(rule("r", { condition: "subject:/a+/" }));
    expect(codes(after, { before: null, source: "policy" })).toEqual([]);
    expect(codes(after, { source: "policy" })).toEqual([]);
    expect(codes(after, { before: null, source: "policy", isSigned: false })).toEqual(["unsigned"]);
    expect(codes(after, { source: "policy", bringsKey: true })).toEqual(["key"]);
  });
});
