/** When a client is known to wait for an answer, and when nobody is. */
import { describe, expect, it } from "vitest";
import type { Situation } from "../../../lib/core/decision/situation.ts";
import type { ThreadState } from "../../../lib/core/threads/thread-state.ts";
import { ana, type Circumstances, decided, decision, mail, now } from "./decide-acme.ts";

describe("nobody is known to wait", () => {
  const thread = (over: Partial<ThreadState>): ThreadState => ({
    threadId: "t",
    status: "theirs",
    since: now - 1000,
    messageId: "m",
    last: { id: mail.id, date: now },
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
    ["it may do so, and something in it is unread", { facts: { participants: [ana], unread: true } }],
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
    ["it is put off", { situation: { mark: { threadId: "t", later: putOffUntil(now + 1) } } }],
  ])("where %s", (_, given) => {
    expect(decision(given)).not.toHaveProperty("waiting");
    expect(
      decision({ ...given, now: now + 2 * 86_400_000, situation: { ...given.situation, ...putOff(given) } }),
    ).not.toHaveProperty("waiting");
  });

  it("until it is no longer put off", () => {
    const given = { situation: { mark: { threadId: "t", later: putOffUntil(now + 5) } } };
    expect(decided(given).validUntil).toBe(now + 5);
    expect(decision({ ...given, now: now + 5 })).toHaveProperty("waiting");
  });

  it("until they write again, once it was put off", () => {
    const later = { ...putOffUntil(now + 5), messageId: "000000000000000f" };
    const given = { situation: { thread: thread({}), mark: { threadId: "t", later } } };
    expect(decision(given).waiting?.since).toBe(now - 1000);
    const before = { ...given.situation, thread: thread({ last: { id: "000000000000000e", date: now } }) };
    expect(decision({ situation: before })).not.toHaveProperty("waiting");
  });

  it("until a message comes after what was done, which then waits however many follow", () => {
    const done = { at: now - 500, messageId: "000000000000000e" };
    const after = thread({ messageId: "000000000000000f", since: now - 300 });
    const given = { situation: { thread: after, mark: { threadId: "t", done } } };
    expect(decision(given).waiting?.since).toBe(now - 300);
  });

  it("but where the conversation says so, since then", () => {
    const given = { facts: { participants: [ana] }, situation: { thread: thread({}) } };
    expect(decision(given).waiting?.since).toBe(now - 1000);
  });
});

function putOffUntil(until: number) {
  return { at: now, messageId: mail.id, until };
}

/** Later than two days on, where a case is about being put off. */
function putOff({ situation }: Circumstances): Partial<Situation> {
  const mark = situation?.mark ?? null;
  return mark?.later === undefined ? {} : { mark: { ...mark, later: putOffUntil(now + 9 * 86_400_000) } };
}
