/** What is true of every score, and until when it holds. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import type { Reason } from "../../../lib/core/decision/decision.ts";
import { decidedMessageSchema } from "../../../lib/core/decision/decision-schema.ts";
import { noSituation, type Situation } from "../../../lib/core/decision/situation.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { defaultPriority } from "../../../lib/core/priority/priority-settings.ts";
import { priorities } from "../../../lib/core/rules/rule-set.ts";
import type { ThreadMark } from "../../../lib/core/threads/thread-mark.ts";
import { aRule, aRuleSet } from "../rules/build-rule-set.ts";
import { account, acme, ana, mail, now } from "./decide-acme.ts";

const hours = 3_600_000;
const someTime = fc.integer({ min: -40 * 24, max: 24 }).map((count) => now + count * hours);
const aMark: fc.Arbitrary<ThreadMark> = fc.record(
  {
    threadId: fc.constant("t"),
    done: fc.record({ at: someTime, messageId: fc.constantFrom("000000000000000f", "0000000000000011") }),
    pin: fc.record({
      priority: fc.constantFrom(...priorities),
      until: fc.option(fc.integer({ min: now - hours, max: now + 99 * hours })),
    }),
    later: fc.record({
      at: someTime,
      messageId: fc.constantFrom("000000000000000f", "0000000000000011"),
      until: fc.integer({ min: now - 9 * hours, max: now + 99 * hours }),
    }),
  },
  { requiredKeys: ["threadId"] },
);
const aSituation: fc.Arbitrary<Situation> = fc.record({
  thread: fc.option(
    fc.record({
      threadId: fc.constant("t"),
      status: fc.constantFrom("theirs", "ours", "unclear"),
      since: someTime,
      messageId: fc.constant("m"),
      last: fc.record({ id: fc.constant("m"), date: someTime }),
      isFirst: fc.boolean(),
    }),
  ),
  mark: fc.option(aMark),
});
const people = fc.array(fc.constantFrom(ana, { address: "me@home.test" }, { address: "bo@else.test" }), {
  maxLength: 2,
});
const someFacts: fc.Arbitrary<Partial<MessageFacts>> = fc.record(
  {
    from: fc.constantFrom(ana, { address: "no-reply@acme.test" }, { address: "me@home.test" }),
    subject: fc.constantFrom("Steel", "Urgent", "by Friday", "due 2026-11-20", "投诉：12月5日前"),
    snippet: fc.constantFrom("Hello", "ASAP"),
    date: someTime,
    to: people,
    cc: people,
    participants: fc.constant([ana]),
    unread: fc.boolean(),
    listId: fc.constantFrom("", "list.test"),
    in: fc.constantFrom<NonNullable<MessageFacts["in"]>[]>(["inbox"], ["archive"]),
  },
  { requiredKeys: ["from", "date"] },
);
const labelRule = aRule({
  id: "r1",
  condition: "steel OR urgent",
  effects: [
    { kind: "label", label: "New", days: 3 },
    { kind: "points", points: 7 },
  ],
});
const richSet = aRuleSet({
  clients: [{ ...acme, fields: { "last-order": "2026-11-20" } }],
  segments: [{ id: "s", name: "Recent", condition: "last-order:<10d newer_than:3d", points: 15 }],
  rules: [
    labelRule,
    aRule({ id: "r2", condition: "older_than:2d", effects: [{ kind: "priority", atLeast: "high" }] }),
  ],
});
/** Where several things end soon, one hides that another is forgotten: so sets with one of them each. */
const someSets = [
  richSet,
  aRuleSet({ clients: [acme] }),
  aRuleSet({ rules: [labelRule] }),
  aRuleSet({ ...richSet, rules: [] }),
].map(compileRuleSet);
const aSet = fc.constantFrom(...someSets);

describe("whatever the circumstances", () => {
  const decideAt = (
    facts: Partial<MessageFacts>,
    situation: Situation,
    time: number,
    compiled = someSets[0],
  ) =>
    decide(
      compiled ?? compileRuleSet(richSet),
      { id: mail.id, ...facts },
      { now: time, zone: "Asia/Shanghai", account },
      situation,
    );
  const total = (reasons: readonly Reason[]) => reasons.reduce((sum, { points = 0 }) => sum + points, 0);

  it("the points are the sum of the reasons, and the decision crosses the border", () => {
    fc.assert(
      fc.property(someFacts, aSituation, (facts, situation) => {
        const one = decideAt(facts, situation, now);
        expect(one.decision.points).toBe(total(one.decision.reasons));
        expect(decidedMessageSchema.parse(one)).toEqual(one);
        expect(decideAt(facts, situation, now)).toEqual(one);
      }),
    );
  });

  it("a decision stays the same until the time that it gives", () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(aSet, someFacts, aSituation, part, (compiled, facts, situation, share) => {
        const first = decideAt(facts, situation, now, compiled);
        const last = first.validUntil === null ? now + 400 * 24 * hours : first.validUntil - 1;
        expect(last).toBeGreaterThanOrEqual(now);
        for (const time of [last, Math.floor(now + (last - now) * share)]) {
          const later = decideAt(facts, situation, time, compiled);
          expect({ ...later, validUntil: null }).toEqual({ ...first, validUntil: null });
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("what is not known adds no points", () => {
    const optional = ["subject", "snippet", "to", "cc"] as const;
    fc.assert(
      fc.property(someFacts, fc.constantFrom(...optional), (facts, key) => {
        const { [key]: _, ...less } = facts;
        const signs = new Set(["urgency", "deadline", "direct"]);
        const earned = (one: Partial<MessageFacts>) =>
          decideAt(one, noSituation, now)
            .decision.reasons.filter(({ code }) => signs.has(code))
            .map(({ code }) => code);
        expect(earned(facts)).toEqual(
          expect.arrayContaining(earned(less).filter((code) => code !== "deadline" || key !== "subject")),
        );
      }),
    );
  });

  it("a pin is the priority", () => {
    fc.assert(
      fc.property(someFacts, aSituation, fc.constantFrom(...priorities), (facts, { thread }, priority) => {
        const mark = { threadId: "t", pin: { priority, until: null } };
        expect(decideAt(facts, { thread, mark }, now).decision.priority).toBe(priority);
      }),
    );
  });

  it("a tier that is worth more never lowers a priority", () => {
    const worth = fc.integer({ min: -100, max: 100 });
    const withTier = (vip: number) => {
      const tiers = { ...defaultPriority.tiers, vip };
      return compileRuleSet({ ...richSet, settings: { priority: { ...defaultPriority, tiers } } });
    };
    fc.assert(
      fc.property(someFacts, aSituation, worth, worth, (facts, situation, one, other) => {
        const rank = (vip: number) => {
          const context = { now, zone: "UTC", account };
          const { priority } = decide(withTier(vip), { id: mail.id, ...facts }, context, situation).decision;
          return priorities.indexOf(priority);
        };
        expect(rank(Math.max(one, other))).toBeLessThanOrEqual(rank(Math.min(one, other)));
      }),
    );
  });
});
