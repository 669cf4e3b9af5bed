/** What is known of a conversation from the mail that was seen of it. */
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import {
  conversationOf,
  inboxSeenAt,
  newestMessage,
  type SeenMail,
} from "../../../lib/core/queue/conversation.ts";

const me = "me@x.example";
const ana = { address: "ana@acme.example" };
/** 16 hex digits, as Gmail's, in the order of time. */
const idAt = (minute: number) =>
  (BigInt(1_790_000_000_000 + minute * 60_000) << 20n).toString(16).padStart(16, "0");

function mail(minute: number, facts: Partial<MessageFacts> = {}, more: Partial<SeenMail> = {}): SeenMail {
  return { facts: { id: idAt(minute), threadId: "t", from: ana, ...facts }, seenAt: minute, ...more };
}

const of = (...all: SeenMail[]) => conversationOf("t", all, [me]);

describe("the message that stands for a conversation", () => {
  it("is the newest by its id, in whatever order the messages are stored", () => {
    expect(of(mail(3), mail(9, { date: 1 }), mail(5))?.newest.id).toBe(idAt(9));
  });

  it("is no draft and nothing that is yet to be sent", () => {
    const unsent = [mail(8, { in: ["drafts"] }), mail(9, { in: ["scheduled"], from: { address: me } })];
    expect(of(mail(3), ...unsent)?.newest.id).toBe(idAt(3));
    expect(of(...unsent)).toBeNull();
    expect(newestMessage([])).toBeUndefined();
  });
});

describe("who is shown", () => {
  it("is who wrote last of the others, also after our answer", () => {
    expect(of(mail(3), mail(4, { from: { address: me } }))).toMatchObject({
      from: ana,
      newest: { id: idAt(4) },
    });
  });

  it("is nobody where own mail is all there is: it is not in the queue", () => {
    expect(of(mail(4, { from: { address: me } }))).toBeNull();
    expect(of(mail(4, { from: { address: me }, participants: [ana] }))).not.toBeNull();
  });
});

describe("where a conversation lies", () => {
  const isInInbox = (...all: SeenMail[]) => of(...all)?.isInInbox ?? "gone";

  it.each([
    ["in a list of the inbox", [mail(1, {}, { view: "inbox" })], true],
    ["in one of its categories", [mail(1, {}, { view: "category/updates" })], true],
    ["said by its facts to be in the inbox", [mail(1, { in: ["inbox"] })], true],
    ["in the list of a label", [mail(1, {}, { view: "label/Acme" })], false],
    ["nowhere known", [mail(1)], false],
    ["no longer in the inbox", [mail(1, { in: ["inbox"] }, { view: "inbox", leftAt: 5 })], "gone"],
    ["in the archive", [mail(1, { in: ["archive"] })], "gone"],
    ["in the trash", [mail(1, { in: ["trash"] }, { view: "inbox" })], "gone"],
    [
      "back in the inbox with a new message",
      [mail(1, {}, { view: "inbox", leftAt: 5 }), mail(6, { in: ["inbox"] })],
      true,
    ],
    [
      "gone with a message that no list has shown",
      [mail(1, {}, { view: "inbox", leftAt: 9 }), mail(6)],
      "gone",
    ],
  ])("%s", (_, all, expected) => {
    expect(isInInbox(...all)).toBe(expected);
    expect(isInInbox(...all.toReversed())).toBe(expected);
  });
});

describe("when the inbox was seen last", () => {
  it("is told by what was in it, and by what was no longer", () => {
    expect(inboxSeenAt([mail(1), mail(4, {}, { view: "label/Acme" })])).toBe(0);
    expect(inboxSeenAt([mail(4, { in: ["inbox"] }), mail(2, {}, { view: "inbox" })])).toBe(4);
    expect(inboxSeenAt([mail(4, {}, { view: "inbox", leftAt: 7 })])).toBe(7);
  });
});
