/** What the signs of a message itself are worth: its words, its deadline, whom it was written to, and by what. */
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { defaultPriority, type SignPoints } from "../../../lib/core/priority/priority-settings.ts";
import { account, ana, at, codes, decision, now } from "./decide-acme.ts";

describe("the signs of a message", () => {
  it("are worth what the settings say, each with its reason", () => {
    const facts = { subject: "Urgent: needed by tomorrow", to: [{ address: account[0] ?? "" }], cc: [] };
    expect(codes({ facts })).toEqual([
      ["tier", 40],
      ["urgency", 30],
      ["deadline", 20],
      ["direct", 5],
    ]);
    expect(decision({ facts })).toMatchObject({ points: 95, priority: "urgent", deadline: at("28T00:00") });
  });

  it("are no reasons where they are worth nothing", () => {
    const priority = { ...defaultPriority, signs: { ...defaultPriority.signs, urgency: 0 } };
    expect(codes({ set: { settings: { priority } }, facts: { subject: "Urgent" } })).toEqual([["tier", 40]]);
  });

  it("name the word as the user wrote it", () => {
    const { reasons } = decision({ facts: { subject: "please answer asap" } });
    expect(reasons.find(({ code }) => code === "urgency")?.params).toEqual({ word: "ASAP" });
  });

  it("are not those of our own mail", () => {
    const from = { address: "me@home.test" };
    const facts = { from, subject: "Urgent, by tomorrow", to: [ana], cc: [], listId: "x.test" };
    expect(codes({ facts })).toEqual([["tier", 40]]);
    expect(decision({ facts })).not.toHaveProperty("waiting");
    expect(decision({ facts })).not.toHaveProperty("deadline");
  });
});

describe("whom a message was written to", () => {
  const me = { address: "Me@home.test" };
  const bo = { address: "bo@else.test" };

  it.each<[string, Partial<MessageFacts>]>([
    ["direct", { to: [me], cc: [] }],
    ["direct", { to: [{ address: "me+shop@home.test" }], cc: [], bcc: [] }],
    ["copy", { to: [bo], cc: [bo, me] }],
    ["copy", { to: [bo], cc: [], bcc: [me] }],
  ])("gives points: %s", (code, facts) => {
    expect(codes({ facts })).toContainEqual([code, defaultPriority.signs[code as keyof SignPoints]]);
  });

  it.each<[string, Partial<MessageFacts>, readonly string[] | null]>([
    ["several people", { to: [me, bo], cc: [] }, account],
    ["others in copy", { to: [me], cc: [bo] }, account],
    ["Cc was not seen", { to: [me] }, account],
    ["To was not seen", { cc: [me] }, account],
    ["the account is nowhere", { to: [bo], cc: [] }, account],
    ["the account is not known", { to: [me], cc: [] }, null],
  ])("gives none: %s", (_, facts, own) => {
    expect(codes({ facts, account: own })).toEqual([["tier", 40]]);
  });
});

describe("mail for many", () => {
  it("counts once, and nobody waits in it", () => {
    const facts = { from: { name: "Newsletter", address: "no-reply@acme.test" }, listId: "news.acme.test" };
    expect(codes({ facts, now: now + 5 * 86_400_000 })).toEqual([
      ["tier", 40],
      ["bulk.list", -20],
    ]);
    expect(decision({ facts })).not.toHaveProperty("waiting");
  });
});

describe("a deadline", () => {
  const facts = { subject: "by 4 December" };
  const points = (time: number) =>
    codes({ facts, now: time }).find(([code]) => code === "deadline")?.[1] ?? 0;

  it("counts when it is near, more when it is soon or over, and no more when it is long over", () => {
    expect(points(at("26T23:59"))).toBe(0);
    expect(points(at("27T00:00"))).toBe(10);
    expect(points(Date.parse("2026-12-02T23:59Z"))).toBe(10);
    expect(points(Date.parse("2026-12-03T00:00Z"))).toBe(20);
    expect(points(Date.parse("2026-12-20T00:00Z"))).toBe(20);
    expect(points(Date.parse("2027-01-04T00:00Z"))).toBe(0);
    expect(decision({ facts, now: Date.parse("2027-01-03T23:59Z") })).toHaveProperty("deadline");
    expect(decision({ facts, now: Date.parse("2027-01-04T00:00Z") })).not.toHaveProperty("deadline");
  });
});
