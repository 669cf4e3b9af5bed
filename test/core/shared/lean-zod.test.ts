/** What stands in for zod in Gmail's tabs answers as zod does, on every schema that a tab has. */
import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import * as zod from "zod/mini";
import * as leanZod from "../../../lib/core/shared/lean-zod.ts";

/** Both are asked in the same words. */
const lean = leanZod as unknown as typeof zod;
interface Asked {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown };
}

function answerOf(schema: Asked, value: unknown): unknown {
  const { success, data } = schema.safeParse(value);
  return success ? { data } : "refused";
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, "", "a", -1, 0, 1.5, 2 ** 53, Number.NaN, Infinity, true, [], {}),
  fc.jsonValue(),
  fc.anything({ withDate: true, withMap: true, withNullPrototype: true, withBigInt: true }),
);
const likeAnObject = fc.dictionary(fc.constantFrom("a", "b", "c", "extra"), odd);

const schemas: Readonly<Record<string, (z: typeof zod) => Asked>> = {
  string: (z) => z.string(),
  "string with checks": (z) =>
    z.string().check(
      z.minLength(1),
      z.maxLength(3),
      z.regex(/^[a-c]+$/),
      z.refine((text) => text !== "b"),
    ),
  number: (z) => z.number(),
  "number with checks": (z) => z.number().check(z.positive()),
  int: (z) => z.int().check(z.nonnegative()),
  boolean: (z) => z.boolean(),
  unknown: (z) => z.unknown(),
  literal: (z) => z.literal("a"),
  enum: (z) => z.enum(["a", "", "extra"]),
  nullable: (z) => z.nullable(z.string()),
  union: (z) => z.union([z.string(), z.number(), z.object({ a: z.int() })]),
  array: (z) => z.readonly(z.array(z.nullable(z.number())).check(z.maxLength(2))),
  record: (z) => z.record(z.string(), z.union([z.string(), z.number()])),
  "record of long keys": (z) => z.record(z.string().check(z.minLength(2)), z.unknown()),
  object: (z) =>
    z.object({ a: z.unknown(), b: z.exactOptional(z.number()), c: z.optional(z.nullable(z.string())) }),
  "object in an object": (z) =>
    z.object({ a: z.object({ b: z.array(z.string()) }), c: z.nullable(z.unknown()) }),
};

describe("each kind of schema", () => {
  it.each(Object.keys(schemas))("answers as zod does: %s", (name) => {
    const build = schemas[name];
    if (build === undefined) throw new Error("There is no such schema.");
    const [real, stand] = [build(zod), build(lean)];
    fc.assert(
      fc.property(fc.oneof(odd, likeAnObject, fc.array(odd, { maxLength: 3 })), (value) => {
        expect(answerOf(stand, value)).toEqual(answerOf(real, value));
      }),
      { numRuns: 500 },
    );
  });

  it("takes nothing from the key __proto__", () => {
    const value: unknown = JSON.parse('{"__proto__": {"points": 1}, "a": 1}');
    const both = [zod, lean].map((z) => z.record(z.string(), z.number()).safeParse(value));
    expect(both.map(({ success, data }) => [success, data])).toEqual([
      [true, { a: 1 }],
      [true, { a: 1 }],
    ]);
  });
});

describe("the schemas of a Gmail tab", () => {
  afterEach(() => {
    vi.doUnmock("zod/mini");
    vi.resetModules();
  });

  const decided = {
    decision: {
      id: "m1",
      client: "Acme",
      clientId: "c1",
      labels: ["Quotation"],
      priority: "high",
      points: 55,
      reasons: [{ code: "tier", points: 25, ruleId: "r1", params: { tier: "key", number: 1 } }],
      unknown: ["r2"],
    },
    paint: { tier: "key", colour: "#e8710a", labelColours: [null, "#ffffff"] },
    validUntil: 1_700_000_000_000,
  };
  const stand = {
    revision: 1,
    counts: { urgent: 1, high: 0, normal: 0, low: 0, waiting: 1, overdue: 0, today: 1 },
    asOf: 5,
  };
  const examples: Readonly<Record<string, unknown>> = {
    "page.state": {
      revision: 1,
      off: "paused",
      language: "auto",
      ownAddresses: ["a@b.c"],
      clients: 1,
      rules: 2,
      bar: { isFolded: true, pressed: "high" },
      mirrored: "x",
    },
    "queue.counts": stand,
    "queue.load": {
      ...stand,
      total: 1,
      rows: [
        {
          threadId: "1a",
          messageId: "1b",
          client: { id: "c1", name: "Acme", tier: "vip", colour: "#b3261e" },
          from: { name: "", address: "ana@acme.example" },
          subject: null,
          date: 5,
          unread: true,
          priority: "urgent",
          points: 70,
          why: [{ text: "Tier VIP", points: 40 }],
          status: "theirs",
          since: 5,
          due: 6,
          isPinned: false,
          remindAt: null,
        },
      ],
    },
    "thread.mark": {
      before: { done: null, pin: { priority: "low", until: 5 }, later: { at: 4, messageId: "m", until: 5 } },
    },
    "reminder.own": { before: null },
    "when.read": { at: 5 },
    "messages.decide": { revision: 1, off: null, decided: [decided] },
    "thread.panel": {
      panel: {
        client: {
          id: "c1",
          name: "Acme",
          tier: "key",
          colour: "#e8710a",
          fields: [{ name: "region", value: "North" }],
          segments: ["Ports"],
          groups: [],
          notes: "",
        },
        person: { name: "", address: "ana@acme.example", field: "from" },
        assigning: {
          domain: null,
          noDomain: "publicDomain",
          suggestions: [{ id: "c2", name: "Bolt", tier: "vip", colour: "#b3261e" }],
          isAlike: true,
          newName: "Ana",
        },
        labels: [{ label: "Quotation", colour: null, rules: [{ id: "r1", name: "Quotes" }] }],
        priority: "high",
        points: 55,
        sections: [
          { title: "Rules", lines: [{ kind: "quote", parts: [{ kind: "matched", text: "x" }], points: 5 }] },
        ],
        thread: { status: "theirs", since: 5, due: null },
        lately: { mails: [{ id: "1", date: 5, side: "ours", subject: null }], waitingSince: 5 },
      },
    },
    "sender.assign": {
      revision: 1,
      undo: "t",
      client: "Acme",
      entry: "acme.example",
      moved: ["Bolt"],
      suggests: false,
    },
    "recipients.check": {
      revision: 1,
      off: null,
      clients: [null, { id: "c1", name: "Acme", tier: "vip", colour: "#e8710a" }],
      warnings: [
        { code: "lookAlike", kind: "letters", domain: "x.com", like: { client: "Acme", domain: "y.com" } },
        { code: "lookAlike", kind: "scripts", domain: "x.com", like: null },
        { code: "severalClients", clients: ["Acme", "Bolt"] },
      ],
    },
    changed: { clientele: "changed", revision: 7 },
    end: { clientele: "end" },
    queue: { clientele: "queue", account: "a@b.c" },
    open: { clientele: "open", account: "a@b.c", threadId: "1a2b" },
    answer: { ok: true, value: [1] },
    refusal: { ok: false, code: "x", params: { a: "b", c: 1 } },
    painted: { fingerprint: "0f", decided },
    hint: {
      id: "1a2b",
      to: [{ name: "Ana", address: "ana@acme.example" }, { address: "b" }],
      attachmentNames: ["a.pdf"],
      bodyText: "x",
    },
  };

  async function schemasOfTab(): Promise<Readonly<Record<string, Asked>>> {
    vi.resetModules();
    const { answerSchema, toldSchema, pageAnswers } = await import("../../../lib/messaging/page-answers.ts");
    const { panelAnswers } = await import("../../../lib/messaging/panel-answers.ts");
    const { queueAnswers } = await import("../../../lib/messaging/queue-answers.ts");
    const { recipientAnswers } = await import("../../../lib/messaging/recipient-answers.ts");
    const { paintedMessageSchema } = await import("../../../lib/core/decision/paint-cache-schema.ts");
    const { hintSchema } = await import("../../../lib/gmail-page/hints/hint-schema.ts");
    const { paintCacheOf } = await import("../../../entrypoints/gmail.content/paint-cache.ts");
    paintCacheOf(null);
    const replies = Object.entries({
      ...pageAnswers,
      ...panelAnswers,
      ...queueAnswers,
      ...recipientAnswers,
    }).map(([name, { reply }]) => [name, reply] as const);
    return {
      ...Object.fromEntries(replies),
      changed: toldSchema,
      end: toldSchema,
      queue: toldSchema,
      open: toldSchema,
      answer: answerSchema,
      refusal: answerSchema,
      painted: paintedMessageSchema,
      hint: hintSchema,
    };
  }

  it("say the same by either, of what they are for and of whatever is spoilt in it", async () => {
    const real = await schemasOfTab();
    vi.doMock("zod/mini", () => leanZod);
    const stand = await schemasOfTab();
    expect(Object.keys(stand)).toEqual(Object.keys(real));
    for (const [name, example] of Object.entries(examples)) {
      const [one, other] = [real[name], stand[name]];
      if (one === undefined || other === undefined) throw new Error(`There is no schema ${name}.`);
      expect(answerOf(one, example)).toEqual({ data: example });
      fc.assert(
        fc.property(fc.infiniteStream(fc.nat()), odd, (choices, spoiler) => {
          const value = spoil(structuredClone(example), () => choices.next().value, spoiler);
          expect(answerOf(other, value)).toEqual(answerOf(one, value));
        }),
        { numRuns: 300 },
      );
    }
    for (const [name, schema] of Object.entries(real))
      for (const value of [{}, null, [], examples["messages.decide"]])
        expect(answerOf(stand[name] ?? schema, value)).toEqual(answerOf(schema, value));
  });
});

/** Takes out, replaces or adds something somewhere inside. */
function spoil(value: unknown, choose: () => number, spoiler: unknown): unknown {
  if (typeof value !== "object" || value === null || choose() % 4 === 0) return spoiler;
  const record = value as Record<string, unknown>;
  const names = Object.keys(record);
  const name = names[choose() % Math.max(1, names.length)] ?? "extra";
  const how = choose() % 4;
  if (how === 0) delete record[name];
  else if (how === 1) Object.assign(record, { extra: spoiler });
  else record[name] = spoil(record[name], choose, spoiler);
  return record;
}
