/** A rule on its way through the fields of its sheet: nothing is lost that was not changed. */
import { describe, expect, it } from "vitest";
import {
  draftOfRule,
  emptyRuleDraft,
  hasBadDays,
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
          { kind: "label", label: "B", days: 30 },
          { kind: "points", points: -2.5 },
          { kind: "priority", atLeast: "high" },
          reminder,
        ],
        stop: true,
        enabled: false,
        optional: true,
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

describe("the days of a label", () => {
  const draft = draftOfRule(aRule({ effects: [{ kind: "label", label: "A", days: 5 }] }));
  const [label] = draft.labels;
  if (label === undefined) throw new Error("a draft has a label");
  const withDays = (days: string, text = "A") => ({ ...draft, labels: [{ ...label, label: text, days }] });

  it.each(["0", "3651", "1.5", "-1", "soon"])("cannot be %s", (days) =>
    expect(hasBadDays(withDays(days))).toBe(true),
  );

  it("are whole numbers; none means always, and a label without a name needs none", () => {
    expect(hasBadDays(withDays("soon", " "))).toBe(false);
    for (const days of ["1", "3650", "", " ７ "]) expect(hasBadDays(withDays(days))).toBe(false);
    expect(ruleOfDraft(withDays(" ７ ")).effects).toEqual([{ kind: "label", label: "A", days: 7 }]);
    expect(ruleOfDraft(withDays("")).effects).toEqual([{ kind: "label", label: "A" }]);
  });
});
