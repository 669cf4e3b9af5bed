/** What was said lately: as far as it is certain, and never further. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isSettled,
  type LatelyMail,
  mailsBetween,
  type Side,
  summariseMails,
} from "../../../lib/core/clients/mail-lately.ts";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";

const me = "me@x.example";
const question = {
  isTheirs: (address: string) => address.endsWith("@acme.example"),
  own: { addresses: [me], domains: ["x.example"] },
};
const theirs = (date: number, more: Partial<MessageFacts> = {}): MessageFacts => ({
  id: `t${date}`,
  threadId: `t${date}`,
  from: { address: "ana@acme.example" },
  participants: [],
  date,
  ...more,
});
const ours = (date: number, more: Partial<MessageFacts> = {}): MessageFacts => ({
  id: `o${date}`,
  from: { address: me },
  to: [{ address: "ana@acme.example" }],
  date,
  ...more,
});
const told = (messages: readonly MessageFacts[], most = 5) =>
  summariseMails(mailsBetween(messages, question), most);
const sides = (messages: readonly MessageFacts[]) => told(messages).mails.map(({ side }) => side);

describe("the last mails", () => {
  it("are those both ways, newest first, and no more than are told", () => {
    const { mails } = told([theirs(1), ours(3), theirs(2)], 2);
    expect(mails.map(({ id, side }) => [id, side])).toEqual([
      ["o3", "ours"],
      ["t2", "theirs"],
    ]);
  });

  it("are not those of others, drafts, spam and trash", () => {
    const others = [
      theirs(1, { from: { address: "bo@bolt.example" } }),
      ours(2, { to: [{ address: "bo@bolt.example" }] }),
      ours(3, { in: ["drafts"] }),
      theirs(4, { in: ["spam"] }),
      theirs(5, { in: ["trash"] }),
    ];
    expect(told(others).mails).toEqual([]);
  });

  it("include those that went to them in copy", () => {
    expect(sides([ours(1, { to: [], cc: [{ address: "ana@acme.example" }] })])).toEqual(["ours"]);
  });

  it("have no subject where none is known, which is not the same as an empty one", () => {
    const { mails } = told([theirs(2, { subject: "" }), theirs(1)]);
    expect(mails.map(({ subject }) => subject)).toEqual(["", null]);
  });
});

describe("a row that shows a conversation of several messages", () => {
  const row = { threadId: "first", participants: [] };

  it("does not say who wrote the last one", () => {
    expect(sides([theirs(1, row)])).toEqual(["conversation"]);
  });

  it("does where the sender was seen", () => {
    expect(sides([theirs(1, { ...row, senderSeen: true })])).toEqual(["theirs"]);
    expect(sides([ours(1, { ...row, senderSeen: true })])).toEqual(["ours"]);
  });

  it("does not in the Sent view either, which shows a conversation because of any mail of ours", () => {
    const { participants: _, ...inSent } = { ...row, in: ["sent"] as const };
    expect(sides([ours(1, inSent)])).toEqual(["conversation"]);
    expect(sides([ours(1, { ...inSent, threadId: "o1" })])).toEqual(["ours"]);
  });
});

describe("since when they wait", () => {
  it.each([
    ["nothing was seen", [], null],
    ["they wrote and nobody answered", [theirs(1), theirs(2)], 1],
    ["they wrote again after the answer", [theirs(1), ours(2), theirs(3), theirs(4)], 3],
    ["the last word is ours", [theirs(1), ours(2)], null],
    ["the last word may be ours", [theirs(1), theirs(2, { threadId: "first" })], null],
    ["they wrote after what may be an answer", [theirs(1), theirs(2, { threadId: "first" }), theirs(3)], 3],
  ] as const)("%s", (_, messages, since) => {
    expect(told(messages).waitingSince).toBe(since);
  });
});

describe("a colleague", () => {
  const colleague = (more: Partial<MessageFacts>) =>
    ours(2, { from: { address: "cole@x.example" }, ...more });

  it("answers for all of us, where the mail is known to go to them", () => {
    expect(sides([theirs(1), colleague({})])).toEqual(["ours", "theirs"]);
    expect(told([theirs(1), colleague({})]).waitingSince).toBeNull();
    expect(told([theirs(1), colleague({ to: [{ address: me }] })])).toMatchObject({ waitingSince: 1 });
    expect(sides([theirs(1), colleague({ to: [{ address: me }] })])).toEqual(["theirs"]);
  });

  it("who is asked about is the other side", () => {
    const isTheirs = (address: string) => address === "cole@x.example";
    const mails = mailsBetween([colleague({ to: [{ address: me }] })], { ...question, isTheirs });
    expect(mails.map(({ side }) => side)).toEqual(["theirs"]);
  });
});

describe("a program of theirs", () => {
  const robot = theirs(1, { from: { address: "no-reply@acme.example" } });

  it("is told of, and waits for nobody", () => {
    expect(sides([robot])).toEqual(["theirs"]);
    expect(told([robot]).waitingSince).toBeNull();
    expect(told([robot, theirs(2)]).waitingSince).toBe(2);
  });
});

const anySide = fc.constantFrom<Side>("theirs", "ours", "conversation");
const anyMails: fc.Arbitrary<LatelyMail[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 1000 }), { maxLength: 30 })
  .chain((dates) =>
    fc.tuple(...dates.map((date) => anySide.map((side) => ({ id: `${date}`, date, side, subject: null })))),
  );

/** Says the same the slow way: of each mail of theirs, whether anything but theirs came after it. */
function waitingPlainly(mails: readonly LatelyMail[]): number | null {
  const open = mails.filter(
    ({ side, date }) =>
      side === "theirs" && !mails.some((other) => other.side !== "theirs" && other.date > date),
  );
  return open.length === 0 ? null : Math.min(...open.map(({ date }) => date));
}

describe("in whichever order messages were seen", () => {
  it("the answer is that of trying each mail, and the same in every order", () => {
    fc.assert(
      fc.property(anyMails, fc.integer(), (mails, seed) => {
        const shuffled = mails.toSorted(
          (one, other) => ((one.date * 7919 + seed) % 101) - ((other.date * 7919 + seed) % 101),
        );
        expect(summariseMails(mails, 5).waitingSince).toBe(waitingPlainly(mails));
        expect(summariseMails(shuffled, 5)).toEqual(summariseMails(mails, 5));
      }),
    );
  });

  it("once it is settled, older mail changes nothing", () => {
    fc.assert(
      fc.property(anyMails, anyMails, (newer, older) => {
        const shifted = newer.map((mail) => ({ ...mail, id: `n${mail.id}`, date: mail.date + 2000 }));
        fc.pre(isSettled(shifted, 3));
        expect(summariseMails([...shifted, ...older], 3)).toEqual(summariseMails(shifted, 3));
      }),
    );
  });
});
