/** How a message comes to its points and its priority: segments, waiting and what the user said by hand. */
import { describe, expect, it } from "vitest";
import { defaultPriority } from "../../../lib/core/priority/priority-settings.ts";
import type { priorities } from "../../../lib/core/rules/rule-set.ts";
import { aClient, aRule } from "../rules/build-rule-set.ts";
import { acme, at, type Circumstances, codes, decided, decision, now } from "./decide-acme.ts";

describe("a segment with points", () => {
  const segments = [
    { id: "s1", name: "North", condition: "region:north", points: 15 },
    { id: "s2", name: "South", condition: "region:south", points: 50 },
    { id: "s3", name: "All", condition: "tier:vip" },
  ];
  const client = { ...acme, fields: { region: "north" } };

  it("gives them to its members' mail", () => {
    const given = { set: { segments, clients: [client] } };
    expect(decision(given).reasons).toContainEqual({
      code: "segment",
      points: 15,
      params: { segment: "North" },
    });
    expect(decision(given).points).toBe(55);
    expect(decision({ set: { segments } }).points).toBe(40);
    expect(decision({ ...given, facts: { from: { address: "x@y.test" } } }).points).toBe(0);
  });

  it("holds as long as its condition does", () => {
    const recent = [{ id: "s", name: "Recent", condition: "newer_than:2d", points: 5 }];
    const given = { set: { segments: recent } };
    const first = decided(given);
    expect(first.decision.points).toBe(45);
    expect(decided({ ...given, now: (first.validUntil ?? 0) - 1 }).decision.points).toBeGreaterThanOrEqual(
      45,
    );
    expect(
      decision({ ...given, now: now + 3 * 86_400_000 }).reasons.some(({ code }) => code === "segment"),
    ).toBe(false);
  });
});

describe("a client who waits", () => {
  it("gives points from half of the promised hours on, and more when they are over", () => {
    // A VIP is high: eight business hours of nine a day.
    expect(decided()).toMatchObject({
      decision: { points: 40, priority: "high", waiting: { since: now, due: at("27T11:00") } },
      validUntil: at("26T16:00"),
    });
    expect(codes({ now: at("26T16:00") })).toEqual([
      ["tier", 40],
      ["waiting.half", 10],
    ]);
    expect(codes({ now: at("27T11:00") })).toEqual([
      ["tier", 40],
      ["waiting.overdue", 20],
    ]);
  });

  it("has the promise of the priority without waiting, so that waiting does not shorten it", () => {
    const facts = { subject: "Urgent", from: { address: "bo@bolt.test" } };
    const bolt = aClient({ id: "c2", tier: "regular", domains: ["bolt.test"] });
    const given = { facts, set: { clients: [bolt] } };
    expect(decision(given)).toMatchObject({ points: 40, priority: "high" });
    const overdue = decision({ ...given, now: at("27T11:00") });
    expect(overdue).toMatchObject({ points: 60, waiting: { due: at("27T11:00") } });
  });

  it("has the promise that a rule's least priority asks for", () => {
    const rules = [aRule({ condition: "subject:steel", effects: [{ kind: "priority", atLeast: "urgent" }] })];
    expect(decision({ set: { clients: [acme], rules } }).waiting?.due).toBe(at("26T14:00"));
  });

  it("has its own promise first", () => {
    const client = { ...acme, promise: { first: 1, next: 3 } };
    expect(decision({ set: { clients: [client] } }).waiting?.due).toBe(at("26T13:00"));
    const last = { id: "m", date: now };
    const told = { threadId: "t", status: "theirs", since: now, messageId: "m" } as const;
    const thread = { ...told, last, isFirst: false };
    expect(decision({ set: { clients: [client] }, situation: { thread } }).waiting?.due).toBe(at("26T15:00"));
  });

  it("waits without a due time where nothing is promised", () => {
    const client = { ...acme, tier: "regular" as const };
    const priority = { ...defaultPriority, tiers: { ...defaultPriority.tiers, regular: 0 } };
    const set = { clients: [client], settings: { priority } };
    expect(decision({ set })).toMatchObject({ priority: "low", waiting: { since: now, due: null } });
  });

  it("is given up after 30 days", () => {
    const given = { facts: { date: at("01T00:00") } };
    expect(decision({ ...given, now: at("30T23:59") })).toHaveProperty("waiting");
    expect(decided({ ...given, now: at("30T23:59") }).validUntil).toBe(Date.parse("2026-12-01T00:00Z"));
    expect(decision({ ...given, now: Date.parse("2026-12-01T00:00Z") })).not.toHaveProperty("waiting");
  });
});

describe("a pin", () => {
  const pinned = (priority: (typeof priorities)[number], until: number | null = null): Circumstances => ({
    facts: { subject: "Urgent, by tomorrow" },
    situation: { mark: { threadId: "t", pin: { priority, until } } },
  });

  it("wins over points and rules, says so, and leaves the points as they are", () => {
    const rules = [
      aRule({ condition: "subject:urgent", effects: [{ kind: "priority", atLeast: "urgent" }] }),
    ];
    const given = { ...pinned("low"), set: { clients: [acme], rules } };
    expect(decision(given)).toMatchObject({ priority: "low", points: 90 });
    expect(decision(given).reasons.at(-1)).toEqual({ code: "pinned", params: { priority: "low", until: 0 } });
  });

  it("ends when it was said to", () => {
    expect(decision(pinned("low", now + 1)).priority).toBe("low");
    expect(decided(pinned("low", now + 1)).validUntil).toBe(now + 1);
    expect(decision(pinned("low", now)).priority).toBe("urgent");
  });
});
