/** Dates and ages: days of a zone, calendar units, and until when a verdict holds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluateCondition } from "../../../lib/core/condition/evaluate-condition.ts";
import { verdictHoldsUntil } from "../../../lib/core/condition/verdict-holds-until.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { judge, noon, treeOf } from "./judge.ts";

const at = (iso: string) => ({ date: Date.parse(iso) });

describe("a day of the zone", () => {
  it("begins at its midnight: after: includes it, before: does not", () => {
    const zone = "Asia/Shanghai";
    expect(judge("after:2024/2/1", at("2024-01-31T16:00:00Z"), { zone })).toBe("yes");
    expect(judge("after:2024/2/1", at("2024-01-31T15:59:59Z"), { zone })).toBe("no");
    expect(judge("before:2024/2/1", at("2024-01-31T15:59:59Z"), { zone })).toBe("yes");
    expect(judge("before:2024/2/1", at("2024-01-31T16:00:00Z"), { zone })).toBe("no");
  });

  it("begins after the gap where midnight is skipped", () => {
    // Clocks in Beirut went from 00:00 to 01:00 on 31 March 2024.
    const zone = "Asia/Beirut";
    expect(judge("after:2024/3/31", at("2024-03-30T22:00:00Z"), { zone })).toBe("yes");
    expect(judge("after:2024/3/31", at("2024-03-30T21:59:59Z"), { zone })).toBe("no");
  });

  it("begins at the next one where the zone skipped the whole day", () => {
    const zone = "Pacific/Apia";
    expect(judge("after:2011/12/30", at("2011-12-30T10:00:00Z"), { zone })).toBe("yes");
    expect(judge("after:2011/12/30", at("2011-12-30T09:59:59Z"), { zone })).toBe("no");
  });

  it("may be given in ten digits of seconds", () => {
    expect(judge("after:1700000000", { date: 1_700_000_000_000 })).toBe("yes");
    expect(judge("before:1700000000", { date: 1_700_000_000_000 })).toBe("no");
    expect(judge("before:1700000000", { date: 1_699_999_999_999 })).toBe("yes");
  });
});

describe("an age", () => {
  const now = Date.parse("2026-03-31T12:00:00Z");

  it("counts back calendar units, clamped to the month's end", () => {
    expect(judge("older_than:1m", at("2026-02-28T11:59:59Z"), { now })).toBe("yes");
    expect(judge("older_than:1m", at("2026-02-28T12:00:00Z"), { now })).toBe("no");
    expect(judge("newer_than:1m", at("2026-02-28T12:00:00Z"), { now })).toBe("yes");
    expect(judge("older_than:7d", at("2026-03-24T11:59:59Z"), { now })).toBe("yes");
    expect(judge("newer_than:2y", at("2024-03-31T12:00:00Z"), { now })).toBe("yes");
    expect(judge("newer_than:2y", at("2024-03-31T11:59:59Z"), { now })).toBe("no");
  });

  it("keeps the hour of the wall over a change of clocks", () => {
    // Berlin went to summer time on 29 March 2026: noon two days before is 11:00 UTC.
    const zone = "Europe/Berlin";
    const noonThere = Date.parse("2026-03-30T10:00:00Z");
    expect(judge("older_than:2d", at("2026-03-28T10:59:59Z"), { zone, now: noonThere })).toBe("yes");
    expect(judge("older_than:2d", at("2026-03-28T11:00:00Z"), { zone, now: noonThere })).toBe("no");
  });

  it("reaches back before all mail", () => {
    expect(judge("newer_than:9999y", at("1970-01-01T00:00:00Z"), { now })).toBe("yes");
    expect(judge("older_than:999999999d", at("1970-01-01T00:00:00Z"), { now })).toBe("no");
  });
});

describe("a date that is not there", () => {
  it("is unknown while not known, and neither old nor new where there is none", () => {
    expect(judge("older_than:1d", {})).toBe("unknown");
    expect(judge("after:2024/1/1", {})).toBe("unknown");
    for (const condition of ["older_than:1d", "newer_than:1d", "after:2024/1/1", "before:2024/1/1"]) {
      expect(judge(condition, { date: null })).toBe("no");
    }
  });

  it("is unknown in a zone that does not exist", () => {
    expect(judge("after:2024/1/1", at("2025-01-01T00:00:00Z"), { zone: "Mars/Olympus" })).toBe("unknown");
  });
});

describe("the moment until which a verdict holds", () => {
  const until = (condition: string, date: number | null, context = noon) =>
    verdictHoldsUntil(treeOf(condition), prepareMessage({ id: "m", date }), context);

  it("is the first millisecond at which the mail is older", () => {
    const date = Date.parse("2026-10-14T09:00:00Z");
    const week = 7 * 86_400_000;
    expect(until("older_than:7d", date)).toBe(date + week + 1);
    expect(until("x -newer_than:7d", date)).toBe(date + week + 1);
    expect(until("older_than:7d older_than:3d", date)).toBe(date + 3 * 86_400_000 + 1);
  });

  it("is never for old mail, fixed days, and mail without date", () => {
    expect(until("older_than:7d", Date.parse("2020-01-01T00:00:00Z"))).toBeNull();
    expect(until("after:2026/11/1", Date.parse("2026-10-01T00:00:00Z"))).toBeNull();
    expect(until("older_than:7d", null)).toBeNull();
  });

  it("is not after the first flip, in any zone, whatever the units", () => {
    const day = 86_400_000;
    fc.assert(
      fc.property(
        fc.constantFrom("1d", "7d", "1m", "2m", "1y", "13m"),
        fc.constantFrom("UTC", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata"),
        fc.integer({ min: Date.UTC(2023, 0, 1), max: Date.UTC(2026, 0, 1) }),
        fc.integer({ min: -10 * day, max: 40 * day }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 5, maxLength: 15 }),
        (unit, zone, date, delay, probes) => {
          const tree = treeOf(`older_than:${unit}`);
          const message = prepareMessage({ id: "m", date });
          const days = { d: 1, m: 30, y: 365 }[unit.slice(-1) as "d" | "m" | "y"] * Number.parseInt(unit, 10);
          const now = date + days * day - 15 * day + delay;
          const end = verdictHoldsUntil(tree, message, { ...noon, zone, now }) ?? now + 60 * day;
          const verdict = evaluateCondition(tree, message, { ...noon, zone, now });
          for (const probe of probes) {
            const then = Math.floor(now + (end - 1 - now) * probe);
            expect(evaluateCondition(tree, message, { ...noon, zone, now: then })).toBe(verdict);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
