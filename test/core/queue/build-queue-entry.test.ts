/** Which conversations are in the queue, and what their entry says. */
import { describe, expect, it } from "vitest";
import type { DecidedMessage, Decision } from "../../../lib/core/decision/decision.ts";
import { buildQueueEntry, type DecidedConversation } from "../../../lib/core/queue/build-queue-entry.ts";
import type { Conversation } from "../../../lib/core/queue/conversation.ts";
import type { ThreadState } from "../../../lib/core/threads/thread-state.ts";

const now = 1_790_000_000_000;
const day = 86_400_000;
const id = "1a2b3c4d5e6f7080";
const newer = "1a2b3c4d5e6f7081";

const thread: ThreadState = {
  threadId: "t",
  status: "theirs",
  since: now - 5,
  messageId: id,
  last: { id, date: now - 5 },
  isFirst: true,
};

interface Situation extends Omit<Partial<DecidedConversation>, "conversation" | "decided"> {
  readonly conversation?: Partial<Conversation>;
  readonly decision?: Partial<Decision>;
  readonly validUntil?: number | null;
}

function build({ conversation, decision, validUntil = null, ...more }: Situation) {
  const decided: DecidedMessage = {
    decision: {
      ...{ id, client: "Acme", clientId: "acme", labels: [], priority: "high", points: 50, reasons: [] },
      ...{ unknown: [], ...decision },
    },
    paint: { tier: "vip", colour: "#112233", labelColours: [] },
    validUntil,
  };
  return buildQueueEntry(
    {
      conversation: {
        ...{ threadId: "t", newest: { id }, from: null, messages: [], isInInbox: true, ...conversation },
      },
      ...{ thread: null, mark: null, remindAt: null, ...more },
      decided,
    },
    now,
  );
}

const waiting = { since: now - 5, due: now + 5 };
const elsewhere = { isInInbox: false };

describe("a conversation is in the queue", () => {
  it("while it lies in the inbox, or a client waits in it", () => {
    expect(build({}).entry).not.toBeNull();
    expect(build({ conversation: elsewhere, decision: { waiting } }).entry).not.toBeNull();
    expect(build({ conversation: elsewhere }).entry).toBeNull();
  });

  it("not when the user is done with it, until a newer message arrives", () => {
    const done = (messageId: string) => ({ threadId: "t", done: { at: now, messageId } });
    expect(build({ mark: done(id), decision: { waiting } }).entry).toBeNull();
    expect(build({ mark: done(newer) }).entry).toBeNull();
    expect(build({ mark: done("1a2b3c4d5e6f707f") }).entry).not.toBeNull();
  });

  it("not while it is put off, and again from that moment on", () => {
    const later = { at: now - 2, messageId: id, until: now + 1 };
    const mark = { threadId: "t", later };
    expect(build({ mark, validUntil: now + 9 })).toEqual({ entry: null, holdsUntil: now + 1 });
    expect(build({ mark: { ...mark, later: { ...later, until: now } } }).entry).not.toBeNull();
  });
});

describe("whose turn it is", () => {
  it("is the client's where the decision says that they wait", () => {
    expect(build({ thread, decision: { waiting } }).entry).toMatchObject({
      status: "theirs",
      since: now - 5,
    });
  });

  it("is not told of clients who were given up, nor of people who are no clients", () => {
    expect(build({ thread }).entry).toMatchObject({ status: null, since: null });
    const ours = { ...thread, status: "ours" } as const;
    expect(build({ thread: ours, decision: { client: null } }).entry).toMatchObject({
      status: null,
      client: null,
    });
    expect(build({ thread: ours }).entry).toMatchObject({ status: "ours", since: now - 5 });
  });
});

describe("what is due", () => {
  const dueOf = (situation: Situation) => build(situation).entry?.due;
  const deadline = now + 3;

  it("is the promised answer or the deadline, whichever is sooner", () => {
    expect(dueOf({ decision: { waiting } })).toBe(now + 5);
    expect(dueOf({ decision: { waiting, deadline } })).toBe(deadline);
    expect(dueOf({ decision: { waiting: { ...waiting, due: null }, deadline } })).toBe(deadline);
    expect(dueOf({})).toBeNull();
  });

  it("is not the deadline of a newsletter, nor one that we have answered", () => {
    const reasons = [{ code: "bulk.newsletter", params: {} }] as const;
    expect(dueOf({ decision: { deadline, reasons } })).toBeNull();
    const ours = { ...thread, status: "ours" } as const;
    expect(dueOf({ decision: { deadline }, thread: ours })).toBeNull();
  });

  it("is no longer a deadline that ended a month ago", () => {
    const old = now - 30 * day;
    expect(build({ decision: { deadline: old + 1 } })).toMatchObject({
      entry: { due: old + 1 },
      holdsUntil: now + 1,
    });
    expect(dueOf({ decision: { deadline: old } })).toBeNull();
  });
});

describe("a pin", () => {
  it("counts until its end", () => {
    const pinned = (until: number | null) =>
      build({ mark: { threadId: "t", pin: { priority: "urgent", until } } }).entry?.isPinned;
    expect([pinned(null), pinned(now + 1), pinned(now)]).toEqual([true, true, false]);
  });
});
