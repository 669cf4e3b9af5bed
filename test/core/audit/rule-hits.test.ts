/** What is counted of rules that fired: by week, and added up over any split of the mail. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hitsByRule, shownWeeks } from "../../../lib/core/audit/hits-by-rule.ts";
import { HitCounter, type SeenMessage, weekMs, weekOf } from "../../../lib/core/audit/rule-hits.ts";
import { compileRuleSet } from "../../../lib/core/decision/decide.ts";
import { rule, ruleSet } from "../../storage/fresh-database.ts";

const monday = Date.UTC(2026, 10, 2);
const day = 86_400_000;
const set = ruleSet({
  rules: [
    rule("invoice", { stop: true }),
    rule("any", { condition: "from:@acme.example" }),
    rule("new", { condition: "newer_than:2d", enabled: false }),
  ],
});

function seen(id: string, subject: string, date?: number): SeenMessage {
  const from = { name: "Ana", address: "ana@acme.example" };
  const facts = { id, from, subject, ...(date === undefined ? {} : { date }) };
  return { account: "me@x.example", seenAt: monday + 9 * day, facts };
}

function hitsOf(messages: readonly SeenMessage[], rules = set) {
  const counter = new HitCounter(compileRuleSet(rules), () => ({ now: 0, zone: "UTC", account: null }));
  for (const message of messages) counter.count(message);
  return counter.hits();
}

describe("a week", () => {
  it("begins on its Monday in UTC, at midnight", () => {
    expect([monday, monday + 7 * day - 1].map(weekOf)).toEqual([monday, monday]);
    expect(weekOf(monday - 1)).toBe(monday - weekMs);
  });

  it("holds moments before the epoch like any other", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e13, max: 1e13 }), (at) => {
        const week = weekOf(at);
        expect(new Date(week).getUTCDay()).toBe(1);
        expect(at - week).toBeGreaterThanOrEqual(0);
        expect(at - week).toBeLessThan(weekMs);
      }),
    );
  });
});

describe("hits", () => {
  it("are counted in the week of the message's date, with the newest date", () => {
    const mail = [seen("1", "Invoice 1", monday + day), seen("2", "Invoice 2", monday + 3 * day)];
    expect(hitsOf(mail)).toEqual([{ ruleId: "invoice", week: monday, count: 2, last: monday + 3 * day }]);
  });

  it("of a message without a date count when it was seen last", () => {
    expect(hitsOf([seen("1", "Invoice")])).toMatchObject([{ week: monday + 7 * day }]);
  });

  it("are of rules that fired, not of those behind a stop", () => {
    const mail = [seen("1", "Invoice", monday), seen("2", "Lunch", monday)];
    expect(hitsOf(mail).map(({ ruleId, count }) => [ruleId, count])).toEqual([
      ["invoice", 1],
      ["any", 1],
    ]);
  });

  it("of a rule about new mail are judged as of the last sight of the mail", () => {
    const isNew = ruleSet({ rules: [rule("new", { condition: "newer_than:2d" })] });
    const mail = [seen("1", "Lunch", monday + 8 * day), seen("2", "Lunch", monday)];
    expect(hitsOf(mail, isNew)).toMatchObject([{ ruleId: "new", count: 1 }]);
  });
});

describe("the hits of a rule", () => {
  it("stand in the last weeks, the present one last, and in the total whenever they were", () => {
    const hits = [
      { ruleId: "r", week: monday, count: 2, last: monday + day },
      { ruleId: "r", week: monday - 3 * weekMs, count: 5, last: monday - 3 * weekMs },
      { ruleId: "r", week: monday - 60 * weekMs, count: 7, last: monday - 60 * weekMs },
    ];
    const found = hitsByRule(hits, monday + 2 * day).get("r");
    expect(found).toMatchObject({ total: 14, last: monday + day });
    expect(found?.weeks).toHaveLength(shownWeeks);
    expect(found?.weeks.slice(-4)).toEqual([5, 0, 0, 2]);
    expect(found?.weeks.slice(0, -4)).toEqual(new Array(shownWeeks - 4).fill(0));
  });

  it("are the same whether mail was counted at once or in parts", () => {
    const anySeen = fc.array(
      fc.record({ subject: fc.constantFrom("Invoice", "Lunch"), weeks: fc.integer({ min: 0, max: 20 }) }),
    );
    fc.assert(
      fc.property(anySeen, anySeen, (one, other) => {
        const mail = (list: typeof one, name: string) =>
          list.map(({ subject, weeks }, at) => seen(`${name}${at}`, subject, monday - weeks * weekMs));
        const [first, second] = [mail(one, "a"), mail(other, "b")];
        const apart = hitsByRule([...hitsOf(first), ...hitsOf(second)], monday);
        expect(apart).toEqual(hitsByRule(hitsOf([...first, ...second]), monday));
      }),
    );
  });
});
