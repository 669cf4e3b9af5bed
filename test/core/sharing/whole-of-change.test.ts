/** A change file and the document that it was made from make the document that its sender has in mind. */
import { describe, expect, it } from "vitest";
import type { RuleSet, SetChange } from "../../../lib/core/rules/rule-set.ts";
import { wholeOfChange } from "../../../lib/core/sharing/whole-of-change.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const base = aRuleSet({
  clients: [aClient({ id: "a" }), aClient({ id: "b" })],
  rules: ["r1", "r2", "r3"].map((id) => aRule({ id })),
});
const change: SetChange = { base: "0".repeat(64), removed: [{ part: "clients", id: "a" }] };

function whole(file: Partial<RuleSet>): RuleSet {
  return wholeOfChange(aRuleSet({ ...file, change }), change, base);
}

describe("the whole of a change file", () => {
  it("has what the file names as the file has it, and the rest as it was", () => {
    const edited = aRule({ id: "r2", name: "Edited" });
    const made = whole({ rules: [edited] });
    expect(made.rules).toEqual([aRule({ id: "r1" }), edited, aRule({ id: "r3" })]);
    expect(made.clients.map(({ id }) => id)).toEqual(["b"]);
    expect(made.change).toBeUndefined();
  });

  it("has a setting that was changed to null", () => {
    const settings = { promises: null };
    const made = wholeOfChange(aRuleSet({ settings, change }), change, {
      ...base,
      settings: { promises: 1 },
    });
    expect(made.settings).toEqual(settings);
  });

  it("puts a new rule behind the one before it in the file, and at the end where there is none", () => {
    const ids = (set: RuleSet) => set.rules.map(({ id }) => id);
    expect(ids(whole({ rules: [aRule({ id: "r1" }), aRule({ id: "new" })] }))).toEqual([
      "r1",
      "new",
      "r2",
      "r3",
    ]);
    expect(ids(whole({ rules: [aRule({ id: "new" })] }))).toEqual(["r1", "r2", "r3", "new"]);
  });

  it("puts things where the file says, and at the end where that is nowhere", () => {
    const place = (id: string, after: string | null) => ({ part: "rules", id, after }) as const;
    const placed = (...order: NonNullable<SetChange["order"]>) => {
      const ordered = { ...change, order };
      const file = aRuleSet({ rules: [aRule({ id: "new" })], change: ordered });
      return wholeOfChange(file, ordered, base).rules.map(({ id }) => id);
    };
    expect(placed(place("new", null))).toEqual(["new", "r1", "r2", "r3"]);
    expect(placed(place("r3", null), place("new", "r3"))).toEqual(["r3", "new", "r1", "r2"]);
    expect(placed(place("new", "nowhere"), place("stranger", null))).toEqual(["r1", "r2", "r3", "new"]);
    // Each behind the other: neither has a place, and neither is lost.
    expect(placed(place("r1", "r2"), place("r2", "r1"))).toEqual(["r3", "new", "r1", "r2"]);
  });

  it("speaks of the parts that both name", () => {
    const parts = whole({ parts: ["rules", "groups"] }).parts;
    expect(parts).toEqual(["rules", "groups"]);
  });
});
