/** A rule on its way through the fields of its sheet: nothing is lost that was not changed. */
import { describe, expect, it } from "vitest";
import {
  draftOfRule,
  emptyRuleDraft,
  laterEffects,
  readPoints,
  ruleOfDraft,
} from "../../entrypoints/options/views/rules/rule-draft.ts";
import type { Effect, Rule } from "../../lib/core/rules/rule-set.ts";
import { aRule } from "../core/rules/build-rule-set.ts";

const reminder = { kind: "reminder", hours: 2 } as unknown as Effect;

describe("a rule that is opened and saved unchanged", () => {
  it("is the same, with effects and keys of later versions", () => {
    const stored = {
      ...aRule({
        exceptions: ["from:me"],
        effects: [
          { kind: "label", label: "A", colour: "#123456" },
          { kind: "label", label: "B" },
          { kind: "points", points: -2.5 },
          { kind: "priority", atLeast: "high" },
          reminder,
        ],
        stop: true,
        enabled: false,
      }),
      laterKey: 1,
    } as Rule;
    expect(ruleOfDraft(draftOfRule(stored))).toEqual(stored);
    expect(laterEffects(stored)).toEqual([reminder]);
  });
});

describe("points that a file gives twice", () => {
  it("are one sum in the field, which decides the same", () => {
    const effects: readonly Effect[] = [
      { kind: "points", points: 10 },
      { kind: "points", points: 5 },
    ];
    const draft = draftOfRule(aRule({ effects }));
    expect(draft.points).toBe("15");
    expect(ruleOfDraft(draft).effects).toEqual([{ kind: "points", points: 15 }]);
  });
});

describe("fields that are left empty", () => {
  it("make no effect, no exception and no key", () => {
    const draft = { ...emptyRuleDraft("r"), name: " Named ", condition: " from:me ", exceptions: ["", "  "] };
    expect(ruleOfDraft(draft)).toEqual({ id: "r", name: "Named", condition: "from:me", effects: [] });
  });
});

describe("points as typed", () => {
  it.each([
    ["20", 20],
    [" -10 ", -10],
    ["−10", -10],
    ["+3", 3],
    ["2.5", 2.5],
    ["２０", 20],
  ])("%j are %d", (text, points) => expect(readPoints(text)).toBe(points));

  it.each(["", "ten", "1e3", "0x10", "1,5", "--1", "Infinity"])("%j are no number", (text) => {
    expect(readPoints(text)).toBeNull();
  });
});
