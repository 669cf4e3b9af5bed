// @vitest-environment happy-dom
/** What would change from one set to another, to look at: every kind of value in words, and nothing to choose. */
import { describe, expect, it } from "vitest";
import { ChangePreview } from "../../entrypoints/options/views/share/preview/change-preview.tsx";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import { aClient, aRule, aRuleSet } from "../core/rules/build-rule-set.ts";
import { one, press, show } from "./show.tsx";

async function detailsOf(before: Partial<RuleSet>, after: Partial<RuleSet>): Promise<readonly string[]> {
  const root = await show(<ChangePreview before={aRuleSet(before)} after={aRuleSet(after)} />);
  await press(one(root, ".change-list tbody tr td:nth-child(3)"));
  return [...root.querySelectorAll(".change-details tbody tr")].map((row) =>
    [...row.children].map(({ textContent }) => textContent).join(" | "),
  );
}

describe("the preview of a change", () => {
  it("says what a rule would do, and to whom it would not apply", async () => {
    const before = aRule({ effects: [{ kind: "points", points: 5 }], exceptions: ["from:me"] });
    const after = aRule({
      effects: [
        { kind: "label", label: "Quote", days: 3 },
        { kind: "priority", atLeast: "high" },
      ],
      exceptions: ["is:spam"],
      enabled: false,
    });
    expect(await detailsOf({ rules: [before] }, { rules: [after] })).toEqual([
      "What it does | +5 points | Added: label “Quote” for 3 days, at least HighTaken out: +5 points",
      "Exceptions | from:me | Added: is:spamTaken out: from:me",
      "Switched on | nothing | no",
    ]);
  });

  it("names the members that a group would gain and lose, and what it would be", async () => {
    const group = { id: "g", name: "Team", kind: "role", members: ["a@x.example", "b@x.example"] };
    const members = ["b@x.example", { address: "c@x.example", name: "Cy" }];
    const after = { ...group, kind: "project", members };
    expect(await detailsOf({ groups: [group] }, { groups: [after] })).toEqual([
      "Kind | Role | Project",
      "Members | a@x.example, b@x.example | Added: Cy (c@x.example)Taken out: a@x.example",
    ]);
  });

  it("names a client’s fields as its own view does, and its parent by name", async () => {
    const parent = aClient({ id: "parent", name: "Holding" });
    const before = aClient({ id: "c", fields: { region: "North" } });
    const after = { ...before, parent: "parent", fields: { region: "South", colour: "red" } };
    expect(await detailsOf({ clients: [parent, before] }, { clients: [parent, after] })).toEqual([
      "Region | North | South",
      "Field colour | nothing | red",
      "Parent company | nothing | Holding",
    ]);
  });

  it("says which points and which working hours would be others", async () => {
    const priority = { tiers: { vip: 40, key: 25 } };
    const points = { priority: { tiers: { vip: 50, key: 25 } } };
    expect(await detailsOf({ settings: { priority } }, { settings: points })).toEqual([
      "Priority › Points of tiers › VIP | 40 | 50",
    ]);
    const week = [[[540, 1080]], [], [], [], [], [], []];
    const calendar = { id: "c", name: "House", week, holidays: [], workdays: [] };
    const changed = { ...calendar, holidays: [{ day: "2026-12-24", name: "Eve" }] };
    expect(await detailsOf({ calendars: [calendar] }, { calendars: [changed] })).toEqual([
      "Days off | nothing | Added: Eve (2026-12-24)",
    ]);
    const [hours = ""] = await detailsOf({}, { calendars: [calendar] }).then((lines) =>
      lines.filter((line) => line.startsWith("Working hours")),
    );
    expect(hours).toContain("Mon 9:00–18:00; Tue a day off");
  });

  it("has nothing to choose, and says so where nothing would change", async () => {
    const root = await show(<ChangePreview before={aRuleSet()} after={aRuleSet({ rules: [aRule()] })} />);
    expect(root.querySelectorAll("input[type=checkbox]")).toHaveLength(0);
    const same = await show(<ChangePreview before={aRuleSet()} after={aRuleSet()} />);
    expect(same.textContent).toBe("Nothing would change.");
  });

  it("shows text that turns other text, and text that is markup, as text", async () => {
    const hostile = '\u202e<img src=x onerror="window.canary = 1">';
    const rule = aRule({ name: hostile, condition: hostile });
    const root = await show(<ChangePreview before={aRuleSet()} after={aRuleSet({ rules: [rule] })} />);
    expect(root.querySelectorAll("img")).toHaveLength(0);
    expect(root.textContent).not.toContain("\u202e");
    expect(root.textContent).toContain("<img src=x");
  });
});
