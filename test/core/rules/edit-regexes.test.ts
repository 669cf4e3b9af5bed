/** What edits may do to the regular expressions of a set. */
import { describe, expect, it } from "vitest";
import { readRuleSet } from "../../../lib/core/interchange/read-rule-set.ts";
import { writeRuleSet } from "../../../lib/core/interchange/write-rule-set.ts";
import { editRuleSet } from "../../../lib/core/rules/edit-rule-set.ts";
import type { RuleSetEdit } from "../../../lib/core/rules/rule-set-edit.ts";
import { client, errorOf, rule, setOf } from "./edits.ts";

describe("regular expressions of a set", () => {
  const costly = (index: number) => `/(?:[a-z]{0,380}|[0-9]{0,380})q${index}/`;
  const full = (count: number) =>
    setOf(
      [],
      Array.from({ length: count }, (_, index) => rule(`r${index}`, { condition: costly(index) })),
    );
  const refusal = { code: "set.tooManyRegexes", params: { limit: 200_000 } };
  const edits: readonly RuleSetEdit[] = [
    { kind: "rule.save", rule: rule("new", { condition: costly(900) }) },
    { kind: "rule.save", rule: rule("r0", { condition: costly(0), exceptions: [costly(900)] }) },
    { kind: "segment.save", segment: { id: "s", name: "S", condition: costly(900) } },
  ];

  it.each(edits)("are refused beyond what a file may hold: $kind", (edit) => {
    expect(errorOf(full(122), edit)).toEqual(refusal);
    expect(errorOf(full(100), edit)).toBe("ok");
  });

  it("are refused in a whole set, too", () => {
    expect(errorOf(full(1), { kind: "set.replace", set: full(130) })).toEqual(refusal);
  });

  it("may become fewer, and anything else may be saved, where a set has more from before", () => {
    const before = full(200);
    expect(errorOf(before, { kind: "rule.save", rule: rule("r0") })).toBe("ok");
    expect(errorOf(before, { kind: "rule.save", rule: rule("new") })).toBe("ok");
    expect(errorOf(before, { kind: "client.save", client: client("c") })).toBe("ok");
    expect(errorOf(before, edits[0] as RuleSetEdit)).toEqual(refusal);
  });

  it("leave a set that can be written and read back", () => {
    let set = full(100);
    for (let index = 100; ; index += 1) {
      const saved = editRuleSet(set, {
        kind: "rule.save",
        rule: rule(`r${index}`, { condition: costly(index) }),
      });
      if (!saved.ok) break;
      set = saved.set;
    }
    expect(set.rules.length).toBeGreaterThan(100);
    expect(readRuleSet(writeRuleSet(set))).toMatchObject({ ok: true });
  });
});
