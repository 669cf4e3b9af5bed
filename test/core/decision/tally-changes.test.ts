/** What changed messages have in common. */
import { describe, expect, it } from "vitest";
import type { Look } from "../../../lib/core/decision/seen-base.ts";
import { lookDifferences, Tally } from "../../../lib/core/decision/tally-changes.ts";
import type { Priority } from "../../../lib/core/rules/rule-set.ts";

function look(labels: Readonly<Record<string, string | null>>, priority: Priority = "low"): Look {
  return {
    decision: { client: null, labels: Object.keys(labels), priority },
    paint: { tier: null, colour: null, labelColours: Object.values(labels) },
  };
}
const acme: Look = {
  decision: { client: "Acme", labels: [], priority: "low" },
  paint: { tier: "vip", colour: "#123456", labelColours: [] },
};

describe("the difference of two looks", () => {
  it("names labels that come, go, or have another colour, with the colour that is then seen", () => {
    const before = look({ Offer: "#111111", Old: null, Same: "#222222" });
    const after = look({ Offer: "#999999", New: "#333333", Same: "#222222" });
    expect(lookDifferences({ before, after })).toEqual([
      { kind: "label.recoloured", label: "Offer", colour: "#999999" },
      { kind: "label.gained", label: "New", colour: "#333333" },
      { kind: "label.lost", label: "Old", colour: null },
    ]);
  });

  it("names client and priority, from what to what", () => {
    const client = { name: "Acme", tier: "vip", colour: "#123456" };
    expect(lookDifferences({ before: acme, after: look({}, "high") })).toEqual([
      { kind: "client", from: client, to: null },
      { kind: "priority", from: "low", to: "high" },
    ]);
  });

  it("is the order where nothing else differs", () => {
    const [before, after] = [look({ A: null, B: null }), look({ B: null, A: null })];
    expect(lookDifferences({ before, after })).toEqual([{ kind: "order" }]);
  });
});

describe("a tally", () => {
  it("counts all, keeps the first twenty of a kind, and has the most frequent first", () => {
    const tally = new Tally<{ readonly label: string }, number>();
    tally.add({ label: "rare" }, -1);
    for (let at = 0; at < 30; at += 1) tally.add({ label: "often" }, at);
    const [first, second] = tally.list();
    expect(first?.what).toEqual({ label: "often" });
    expect(first?.count).toBe(30);
    expect(first?.examples).toEqual(Array.from({ length: 20 }, (_, at) => at));
    expect(second).toEqual({ what: { label: "rare" }, count: 1, examples: [-1] });
  });
});
