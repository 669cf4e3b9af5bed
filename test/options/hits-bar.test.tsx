// @vitest-environment happy-dom
/** How often a rule fired, in its row: counted from seen mail and from what was added up of forgotten mail. */
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { HitsBar } from "../../entrypoints/options/views/rules/hits/hits-bar.tsx";
import { RuleHitsContext } from "../../entrypoints/options/views/rules/hits/rule-hits-context.ts";
import { type CountedHits, countHits } from "../../entrypoints/options/views/rules/hits/use-rule-hits.ts";
import { weekMs, weekOf } from "../../lib/core/audit/rule-hits.ts";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { freshDatabase, rule, ruleSet } from "../storage/fresh-database.ts";
import { one, show } from "./show.tsx";

const now = Date.now();

async function shown(counted: CountedHits | null) {
  return show(
    <RuleHitsContext.Provider value={counted}>
      <HitsBar ruleId="r" />
    </RuleHitsContext.Provider>,
  );
}

async function counted(subjects: readonly string[]): Promise<CountedHits> {
  const database = freshDatabase();
  const facts = subjects.map((subject, at) => ({ id: `m${at}`, subject, date: now }));
  await createSeenStore(database).remember("me@x.example", facts, now, true);
  await database.ruleHits.add({ ruleId: "r", week: weekOf(now) - weekMs, count: 40, last: now - weekMs });
  const sources = { set: ruleSet({ rules: [rule("r")] }), followed: [], settings: defaultSettings, database };
  const hits = await countHits(sources, new AbortController().signal);
  if (hits === null) throw new Error("nothing was counted");
  return hits;
}

describe("the hits of a rule in its row", () => {
  it("are nothing before they are counted", async () => {
    expect((await shown(null)).textContent).toBe("");
  });

  it("are those of seen mail and of mail that was forgotten, with a bar for each week", async () => {
    const root = await shown(await counted(["Invoice 1", "Invoice 2", "Lunch"]));
    expect(root.textContent).toBe("42");
    const heights = [...root.querySelectorAll("rect")].map((bar) => Number(bar.getAttribute("height")));
    expect(heights).toHaveLength(13);
    expect(heights.slice(-3)).toEqual([1, 16, 3]);
  });

  it("are said in words: how many, when last, week by week, and since when", async () => {
    const root = await shown(await counted(["Invoice"]));
    const said = one(root, "[role=img]").getAttribute("aria-label") ?? "";
    expect(said).toMatch(/^41 mails, the last on /);
    expect(said).toMatch(/0, 0, 40, 1$/m);
    expect(said).toMatch(/Counted since .* of mail that Gmail showed$/);
  });

  it("of a rule that never fired are none, since when, or that no mail was seen", async () => {
    const never = { byRule: new Map(), since: now };
    expect(one(await shown(never), ".hits").title).toMatch(/^Counted since/);
    expect(one(await shown({ ...never, since: null }), ".hits").title).toMatch(/^No mail was seen/);
  });
});
