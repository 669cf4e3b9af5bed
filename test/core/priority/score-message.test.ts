/** How a message comes to its points and its priority: signs, waiting, rules and what the user said by hand. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleSet, decide } from "../../../lib/core/decision/decide.ts";
import type { Reason } from "../../../lib/core/decision/decision.ts";
import { decidedMessageSchema } from "../../../lib/core/decision/decision-schema.ts";
import type { Situation } from "../../../lib/core/decision/situation.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { defaultPriority, type SignPoints } from "../../../lib/core/priority/priority-settings.ts";
import { priorities, type RuleSet } from "../../../lib/core/rules/rule-set.ts";
import type { ThreadMark } from "../../../lib/core/threads/thread-mark.ts";
import type { ThreadState } from "../../../lib/core/threads/thread-state.ts";
import { aClient, aRule, aRuleSet } from "../rules/build-rule-set.ts";

const at = (time: string) => Date.parse(`2026-11-${time}Z`);
/** Thursday at noon. */
const now = at("26T12:00");
const account = ["me@home.test"];
const acme = aClient({ id: "c1", name: "Acme", tier: "vip", domains: ["acme.test"] });
const ana = { name: "Ana", address: "ana@acme.test" };
const mail: MessageFacts = { id: "0000000000000010", from: ana, subject: "Steel", date: now };
const noSituation: Situation = { thread: null, mark: null };

interface Circumstances {
  readonly set?: Partial<RuleSet>;
  readonly facts?: Partial<MessageFacts>;
  readonly situation?: Partial<Situation>;
  readonly now?: number;
  readonly account?: readonly string[] | null;
}

function decided(given: Circumstances = {}) {
  const set = aRuleSet({ clients: [acme], ...given.set });
  const context = {
    now: given.now ?? now,
    zone: "UTC",
    account: given.account === undefined ? account : given.account,
  };
  return decide(compileRuleSet(set), { ...mail, ...given.facts }, context, {
    ...noSituation,
    ...given.situation,
  });
}

const decision = (given?: Circumstances) => decided(given).decision;
const codes = (given?: Circumstances) =>
  decision(given).reasons.flatMap(({ code, points }) => (points === undefined ? [] : [[code, points]]));

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
    const thread = { threadId: "t", status: "theirs", since: now, messageId: "m", isFirst: false } as const;
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

describe("nobody is known to wait", () => {
  const thread = (over: Partial<ThreadState>): ThreadState => ({
    threadId: "t",
    status: "theirs",
    since: now - 1000,
    messageId: "m",
    isFirst: true,
    ...over,
  });

  it.each<[string, Circumstances]>([
    ["there is no client", { facts: { from: { address: "x@y.test" } } }],
    [
      "the client is only somebody of the row",
      { facts: { from: { address: "x@y.test" }, participants: [ana], unread: true } },
    ],
    ["the row may end with our answer", { facts: { participants: [ana] } }],
    ["its date is not known", { facts: { date: null } }],
    ["it lies in the archive", { facts: { in: ["archive"] } }],
    ["it lies in spam", { facts: { in: ["spam"] } }],
    ["we wrote last", { situation: { thread: thread({ status: "ours" }) } }],
    ["it is not seen yet who wrote last", { situation: { thread: thread({ status: "unclear" }) } }],
    ["it is done", { situation: { mark: { threadId: "t", done: { at: now, messageId: mail.id } } } }],
    [
      "a newer message is done",
      { situation: { mark: { threadId: "t", done: { at: now, messageId: "0000000000000011" } } } },
    ],
    ["it is put off", { situation: { mark: { threadId: "t", laterUntil: now + 1 } } }],
  ])("where %s", (_, given) => {
    expect(decision(given)).not.toHaveProperty("waiting");
    expect(
      decision({ ...given, now: now + 2 * 86_400_000, situation: { ...given.situation, ...putOff(given) } }),
    ).not.toHaveProperty("waiting");
  });

  it("until it is no longer put off", () => {
    const given = { situation: { mark: { threadId: "t", laterUntil: now + 5 } } };
    expect(decided(given).validUntil).toBe(now + 5);
    expect(decision({ ...given, now: now + 5 })).toHaveProperty("waiting");
  });

  it("until a message comes after what was done, which then waits by itself", () => {
    const done = { at: now - 500, messageId: "000000000000000f" };
    const given = { situation: { thread: thread({}), mark: { threadId: "t", done } } };
    expect(decision(given).waiting?.since).toBe(now);
  });

  it("but where the conversation says so, since then", () => {
    const given = { facts: { participants: [ana] }, situation: { thread: thread({}) } };
    expect(decision(given).waiting?.since).toBe(now - 1000);
  });
});

/** Later than two days on, where a case is about being put off. */
function putOff({ situation }: Circumstances): Partial<Situation> {
  const mark = situation?.mark ?? null;
  return mark?.laterUntil === undefined ? {} : { mark: { ...mark, laterUntil: now + 9 * 86_400_000 } };
}

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

describe("a label for some days", () => {
  const rules = [
    aRule({
      id: "r1",
      condition: "subject:steel",
      effects: [{ kind: "label", label: "New", colour: "#112233", days: 2 }],
    }),
  ];
  const set = { clients: [acme], rules };

  it("ends that many days after the message, and the reason says so", () => {
    const end = now + 2 * 86_400_000;
    expect(decision({ set, now: end - 1 }).labels).toEqual(["New"]);
    const ended = decided({ set, now: end });
    expect(ended.decision.labels).toEqual([]);
    expect(ended.paint.labelColours).toEqual([]);
    expect(ended.decision.reasons).toContainEqual({
      code: "rule.labelEnded",
      ruleId: "r1",
      params: { rule: "A rule", label: "New" },
    });
  });

  it("stays while another rule gives it, and where the date is not known", () => {
    const other = aRule({ id: "r2", condition: "subject:steel", effects: [{ kind: "label", label: "New" }] });
    const late = now + 5 * 86_400_000;
    expect(decided({ set: { ...set, rules: [...rules, other] }, now: late })).toMatchObject({
      decision: { labels: ["New"] },
      paint: { labelColours: [null] },
    });
    expect(decision({ set, facts: { date: null }, now: late }).labels).toEqual(["New"]);
  });
});

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
    laterUntil: fc.integer({ min: now - 9 * hours, max: now + 99 * hours }),
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
