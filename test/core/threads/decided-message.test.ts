/** Which message is decided for a conversation. */
import { describe, expect, it } from "vitest";
import type { MessageFacts, Place } from "../../../lib/core/message/facts.ts";
import { decidedMessage } from "../../../lib/core/threads/decided-message.ts";
import { threadState } from "../../../lib/core/threads/thread-state.ts";

const people = {
  own: { addresses: ["me@own.example"], domains: ["own.example"] },
  isClient: (one: string) => one.endsWith("@acme.example"),
};
const wrote = (id: number, address: string, places?: readonly Place[]): MessageFacts => ({
  ...{ id: `m${id}`, threadId: "t", from: { address }, senderSeen: true, date: id },
  to: [{ address: "me@own.example" }],
  ...(places === undefined ? {} : { in: places }),
});
const decided = (...messages: [MessageFacts, ...MessageFacts[]]) => {
  const newest = messages.at(-1) ?? messages[0];
  return decidedMessage(newest, messages, threadState(messages, people, null), people);
};
const ana = "ana@acme.example";

describe("the message that is decided", () => {
  it.each([
    ["is the newest one of a client who waits", [ana, ana], "m2"],
    ["is theirs where a colleague wrote last", [ana, "cole@own.example"], "m1"],
    ["is theirs where a program wrote last", [ana, "no-reply@acme.example"], "m1"],
    ["is theirs where somebody else wrote last", [ana, ana, "vi@vendor.example"], "m2"],
    [
      "is our answer to them where somebody else wrote last",
      [ana, "me@own.example", "vi@vendor.example"],
      "m2",
    ],
    ["is the newest one where nobody is a client", ["vi@vendor.example", "cole@own.example"], "m2"],
    ["is the newest one where neither side wrote", ["no-reply@acme.example", "cole@own.example"], "m2"],
  ])("%s", (_, [first = "", ...others], expected) => {
    const messages = others.map((address, at) => wrote(at + 2, address));
    expect(decided(wrote(1, first), ...messages).id).toBe(expected);
  });

  it("lies where the newest one lies", () => {
    const archived = wrote(2, "no-reply@acme.example", ["archive"]);
    expect(decided(wrote(1, ana, ["inbox"]), archived)).toMatchObject({ id: "m1", in: ["archive"] });
    expect(decided(wrote(1, ana, ["inbox"]), wrote(2, "vi@vendor.example"))).toMatchObject({ in: ["inbox"] });
  });
});
