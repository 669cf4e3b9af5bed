// @vitest-environment happy-dom
/** How decisions are asked for: together, a hundred at a time, again when an answer is lost, never for what is known. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  createDecisionDesk,
  type DecisionDesk,
  questionOf,
} from "../../../entrypoints/gmail.content/decision-desk.ts";
import type { PaintCache } from "../../../entrypoints/gmail.content/paint-cache.ts";
import type { DecidedMessage } from "../../../lib/core/decision/decision.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import type { PageCall } from "../../../lib/messaging/call.ts";

const decidedFor = (id: string, validUntil: number | null = null): DecidedMessage => ({
  decision: { id, client: null, labels: [], priority: "low", points: 0, reasons: [], unknown: [] },
  paint: { tier: null, colour: null, labelColours: [] },
  validUntil,
});
const question = (id: string, more: Partial<MessageFacts> = {}) => questionOf({ id, ...more });

type Batch = readonly MessageFacts[];
let batches: Batch[];
let answer: (batch: Batch) => unknown;
const events = { onDecided: vi.fn(), onRevision: vi.fn(), onOff: vi.fn(), onReach: vi.fn() };
let ending: AbortController;

const decideAll = (batch: Batch) => ({
  ok: true,
  value: { revision: 7, off: null, decided: batch.map(({ id }) => decidedFor(id)) },
});

function openDesk(cache: PaintCache | null = null): DecisionDesk {
  const call = (async (_: string, { facts }: { facts: Batch }) => {
    batches.push(facts);
    return answer(facts);
  }) as unknown as PageCall;
  return createDecisionDesk({ account: "me@a.example", signal: ending.signal }, call, cache, events);
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "requestAnimationFrame", "Date"] });
  batches = [];
  answer = decideAll;
  ending = new AbortController();
  vi.clearAllMocks();
});
afterEach(() => {
  ending.abort();
  vi.useRealTimers();
});

describe("what the user said about a conversation", () => {
  it("lets its messages be asked for anew, and no others", async () => {
    const cache: PaintCache = {
      revision: 7,
      language: "auto",
      knows: () => true,
      get: (_, id) => decidedFor(id),
    };
    const desk = openDesk(cache);
    const [painted, asked, other] = [
      question("painted", { threadId: "t" }),
      question("asked", { threadId: "t" }),
      question("other", { threadId: "u" }),
    ] as const;
    desk.ask([asked, other]);
    await vi.advanceTimersByTimeAsync(20);
    desk.forget("t");
    expect([painted, asked].map(desk.get)).toEqual([null, null]);
    expect(desk.get(other)).not.toBeNull();
    desk.ask([asked]);
    await vi.advanceTimersByTimeAsync(20);
    expect(desk.get(asked)).not.toBeNull();
  });
});

describe("an answer that was on its way when the user said something", () => {
  it("is not kept for that conversation, which is asked for again", async () => {
    const first = Promise.withResolvers<void>();
    const desk = openDesk();
    const [said, other] = [question("a", { threadId: "t" }), question("b", { threadId: "u" })] as const;
    answer = (batch) => first.promise.then(() => decideAll(batch));
    desk.ask([said, other]);
    await vi.advanceTimersByTimeAsync(20);
    desk.forget("t");
    first.resolve();
    await vi.advanceTimersByTimeAsync(20);
    expect(desk.get(said)).toBeNull();
    expect(desk.get(other)).not.toBeNull();
    desk.ask([said]);
    await vi.advanceTimersByTimeAsync(20);
    expect(desk.get(said)).not.toBeNull();
  });
});

describe("a row of a conversation", () => {
  it("is asked for anew once it is known who wrote its last message", async () => {
    const desk = openDesk();
    const [row, opened] = [question("a", { participants: [] }), question("a", { senderSeen: true })] as const;
    desk.ask([row]);
    await vi.advanceTimersByTimeAsync(20);
    desk.ask([opened]);
    await vi.advanceTimersByTimeAsync(20);
    expect(desk.get(row)).toBeNull();
    desk.ask([row]);
    await vi.advanceTimersByTimeAsync(20);
    expect([desk.get(row), desk.get(opened)]).not.toContain(null);
  });
});

describe("asking", () => {
  it("gathers everything that is wanted at one time into one message", async () => {
    const desk = openDesk();
    desk.ask([question("a")]);
    desk.ask([question("b"), question("a")]);
    await vi.advanceTimersByTimeAsync(20);
    expect(batches.map((batch) => batch.map(({ id }) => id))).toEqual([["a", "b"]]);
    expect(desk.get(question("a"))?.decision.id).toBe("a");
    expect(events.onDecided).toHaveBeenCalledOnce();
  });

  it("asks for at most a hundred at a time, and for all in the end", async () => {
    openDesk().ask(Array.from({ length: 250 }, (_, index) => question(String(index))));
    await vi.advanceTimersByTimeAsync(200);
    expect(batches.map(({ length }) => length)).toEqual([100, 100, 50]);
  });

  it("sends fewer where their bodies are long", async () => {
    openDesk().ask(
      Array.from({ length: 60 }, (_, index) => question(String(index), { bodyText: "x".repeat(60_000) })),
    );
    await vi.advanceTimersByTimeAsync(200);
    expect(batches.map(({ length }) => length)).toEqual([25, 25, 10]);
  });

  it("knows a decision for these facts only", async () => {
    const desk = openDesk();
    desk.ask([question("a", { unread: true })]);
    await vi.advanceTimersByTimeAsync(20);
    expect(desk.get(question("a", { unread: true }))).not.toBeNull();
    expect(desk.get(question("a", { unread: false }))).toBeNull();
  });

  it("knows what was decided for a row and for the open thread beside it, and asks for neither again", async () => {
    const desk = openDesk();
    const row = question("a", { subject: "A" });
    const thread = question("a", { subject: "A", attachmentNames: ["a.pdf"] });
    desk.ask([row]);
    desk.ask([thread]);
    await vi.advanceTimersByTimeAsync(20);
    expect(batches).toHaveLength(1);
    expect([desk.get(row), desk.get(thread)]).not.toContain(null);
  });

  it("asks again for a row after its thread was open: the background knows more now", async () => {
    const desk = openDesk();
    const row = question("a");
    const opened = question("a", { bodyText: "text" });
    for (const one of [row, opened]) {
      desk.ask([one]);
      await vi.advanceTimersByTimeAsync(20);
    }
    expect(desk.get(opened)).not.toBeNull();
    expect(desk.get(row)).toBeNull();
  });

  it("does not believe an answer that is about another message", async () => {
    answer = () => ({ ok: true, value: { revision: 7, off: null, decided: [decidedFor("b")] } });
    const desk = openDesk();
    desk.ask([question("a")]);
    await vi.advanceTimersByTimeAsync(20);
    expect([desk.get(question("a")), desk.get(question("b"))]).toEqual([null, null]);
  });

  it("forgets what a date term has overtaken", async () => {
    answer = () => ({
      ok: true,
      value: { revision: 7, off: null, decided: [decidedFor("a", Date.now() + 1_000)] },
    });
    const desk = openDesk();
    desk.ask([question("a")]);
    await vi.advanceTimersByTimeAsync(20);
    expect(desk.get(question("a"))).not.toBeNull();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(desk.get(question("a"))).toBeNull();
  });
});

describe("a background that does not answer", () => {
  const lost = () => ({ ok: false, code: "messaging.noAnswer", params: {} });

  it("is asked again until it does, and nothing is lost", async () => {
    const desk = openDesk();
    answer = lost;
    desk.ask([question("a")]);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(events.onReach).toHaveBeenLastCalledWith(false);
    answer = decideAll;
    await vi.advanceTimersByTimeAsync(5_000);
    expect(desk.get(question("a"))).not.toBeNull();
    expect(events.onReach).toHaveBeenLastCalledWith(true);
  });

  it("is left in peace after the seventh time, until something new is wanted", async () => {
    const desk = openDesk();
    answer = lost;
    desk.ask([question("a")]);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(batches).toHaveLength(7);
    desk.ask([question("b")]);
    await vi.advanceTimersByTimeAsync(20);
    expect(batches).toHaveLength(8);
  });

  it("is not asked any more once we are gone", async () => {
    answer = lost;
    openDesk().ask([question("a")]);
    await vi.advanceTimersByTimeAsync(20);
    ending.abort();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(batches).toHaveLength(1);
  });
});

describe("rules and switches", () => {
  it("other rules make everything unknown again", async () => {
    const desk = openDesk();
    desk.ask([question("a")]);
    await vi.advanceTimersByTimeAsync(20);
    desk.setRevision(8);
    expect(desk.get(question("a"))).toBeNull();
    expect(events.onRevision).toHaveBeenCalledOnce();
  });

  it("off is told, and nothing more is asked", async () => {
    answer = () => ({ ok: true, value: { revision: 7, off: "paused", decided: [] } });
    openDesk().ask(Array.from({ length: 150 }, (_, index) => question(String(index))));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(events.onOff).toHaveBeenCalledExactlyOnceWith("paused");
    expect(batches).toHaveLength(1);
  });

  it("what the paint cache knows is not asked for, as long as its rules hold and nothing newer is known", async () => {
    const cache: PaintCache = {
      revision: 7,
      language: "auto",
      knows: () => true,
      get: (_, id) => decidedFor(id),
    };
    const desk = openDesk(cache);
    expect(desk.get(question("a"))).not.toBeNull();
    desk.ask([question("b", { bodyText: "text" })]);
    await vi.advanceTimersByTimeAsync(20);
    expect(desk.get(question("b"))).toBeNull();
    desk.setRevision(8);
    expect(desk.get(question("a"))).toBeNull();
  });
});
