/** How a file is taken in unless the user says otherwise. */
import { describe, expect, it } from "vitest";
import { firstWay } from "../../entrypoints/options/views/share/files/import/first-way.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { aClient, aRuleSet } from "../core/rules/build-rule-set.ts";

const id = "ab".repeat(32);
const shared = aRuleSet({
  clients: [aClient({ id: "a", name: "Acme" }), aClient({ id: "b", name: "Beta" })],
});
const kept = { id, setId: shared.id, at: 1, way: "export", text: "" } as const;
const known = { theirs: shared, revision: id, base: { kept, set: shared } };

describe("a file that was shared from here before", () => {
  it("replaces where it only brings back what was deleted since", () => {
    expect(firstWay(known, aRuleSet({ clients: [] }))).toBe("replace");
    expect(firstWay(known, aRuleSet({ clients: shared.clients.slice(0, 1) }))).toBe("replace");
  });

  it("is merged where replacing would take something away or change it", () => {
    const more: RuleSet = { ...shared, clients: [aClient({ id: "c" })] };
    const renamed: RuleSet = { ...shared, clients: [aClient({ id: "a", name: "Acme Ltd" })] };
    for (const mine of [more, renamed, shared]) expect(firstWay(known, mine)).toBe("merge");
  });
});

describe("a file that brings news", () => {
  it("is merged", () => {
    expect(firstWay({ ...known, revision: "cd".repeat(32) }, aRuleSet())).toBe("merge");
    expect(firstWay({ ...known, base: null }, aRuleSet())).toBe("merge");
  });
});
