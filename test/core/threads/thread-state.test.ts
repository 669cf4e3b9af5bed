/** Who waits in a conversation: as far as it was seen, and never further. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { mergeFacts } from "../../../lib/core/message/merge-facts.ts";
import { type ThreadState, threadState } from "../../../lib/core/threads/thread-state.ts";

const own = { addresses: ["me@own.example", "me@alias.example"], domains: ["own.example"] };
const people = { own, isClient: (one: string) => one.endsWith("@acme.example") };
const address = {
  theirs: "ana@acme.example",
  ours: "me@own.example",
  colleague: "cole@own.example",
  stranger: "vi@vendor.example",
  robot: "no-reply@acme.example",
};
type Writer = keyof typeof address;

const idAt = (date: number) => `m${String(date).padStart(4, "0")}`;
/** A message that was opened. */
const seen = (writer: Writer, date: number, more: Partial<MessageFacts> = {}): MessageFacts => ({
  id: idAt(date),
  threadId: "t",
  from: { address: address[writer] },
  senderSeen: true,
  date,
  ...more,
});
const theirs = (date: number, more: Partial<MessageFacts> = {}) => seen("theirs", date, more);
const ours = (date: number, more: Partial<MessageFacts> = {}) => seen("ours", date, more);
/** To nobody of theirs. */
const colleague = (date: number, more: Partial<MessageFacts> = {}) =>
  seen("colleague", date, { to: [{ address: address.ours }], ...more });
const toThem = [{ address: address.theirs }];
const stranger = (date: number) => seen("stranger", date);
const robot = (date: number) => seen("robot", date);
/** A row of the list under the id of a message whose sender it does not tell. */
const row = (date: number): MessageFacts => ({
  id: idAt(date),
  threadId: "t",
  from: { address: address.theirs },
  participants: [],
  date,
});
/** The same conversation in the Sent view. */
const sentRow = (date: number): MessageFacts => ({
  id: idAt(date),
  threadId: "t",
  from: { address: address.ours },
  to: [{ address: address.theirs }],
  in: ["sent"],
  date,
});

const state = (...messages: MessageFacts[]) => threadState(messages, people, null);
const told = (...messages: MessageFacts[]) => {
  const known = state(...messages);
  return known && [known.status, known.since];
};

describe("a conversation", () => {
  it.each([
    ["of which nothing was seen", [], null],
    ["in which they wrote", [theirs(1)], ["theirs", 1]],
    ["in which they wrote twice: they wait since the first", [theirs(1), theirs(2)], ["theirs", 1]],
    ["that we answered", [theirs(1), ours(2)], ["ours", 2]],
    ["in which they wrote after our answer", [theirs(1), ours(2), theirs(3), theirs(4)], ["theirs", 3]],
    ["that we began", [ours(1)], ["ours", 1]],
    ["in which a colleague wrote to us last", [theirs(1), colleague(2)], ["theirs", 1]],
    ["that a colleague answered", [theirs(1), colleague(2, { to: toThem })], ["ours", 2]],
    ["that a colleague answered to all", [theirs(1), colleague(2, { cc: toThem })], ["ours", 2]],
    ["in which a colleague wrote, to whom is not known", [theirs(1), seen("colleague", 2)], ["unclear", 2]],
    [
      "in which a colleague wrote last of those in the row",
      [theirs(1), seen("colleague", 2, { participants: toThem })],
      ["ours", 2],
    ],
    ["among colleagues", [colleague(1), seen("colleague", 2)], null],
    ["in which a program wrote last", [theirs(1), robot(2)], ["theirs", 1]],
    ["in which somebody else wrote last", [theirs(1), stranger(2)], ["theirs", 1]],
    ["that we answered, and somebody else wrote", [theirs(1), ours(2), stranger(3)], ["ours", 2]],
    ["in which a list brought their mail", [ours(1), theirs(2, { listId: "all.acme.example" })], ["ours", 1]],
    ["in which only a program of theirs wrote", [robot(1)], null],
    ["in which nobody is a client", [stranger(1), colleague(2)], ["theirs", 1]],
    ["with something newer that was not seen", [theirs(1), row(2)], ["unclear", 2]],
    ["that we answered, and something newer came", [theirs(1), ours(2), row(3)], ["unclear", 3]],
    ["with something certain after what was not seen", [theirs(1), row(2), theirs(3)], ["theirs", 3]],
    ["seen in Sent under the client's own mail", [theirs(1), sentRow(1)], ["theirs", 1]],
    ["seen in Sent with something newer", [theirs(1), sentRow(2)], ["unclear", 2]],
  ] as const)("%s", (_, messages, expected) => {
    expect(told(...messages)).toEqual(expected);
  });

  it("is answered from whichever address of ours", () => {
    expect(told(theirs(1), ours(2, { from: { address: "ME@alias.example" } }))).toEqual(["ours", 2]);
  });

  it("does not end with what is no mail yet, and does not begin in spam or trash", () => {
    for (const place of ["drafts", "scheduled"] as const)
      expect(told(theirs(1), ours(2, { in: [place] }))).toEqual(["theirs", 1]);
    for (const place of ["spam", "trash"] as const) expect(told(theirs(1, { in: [place] }))).toBeNull();
  });

  it("is about a client as soon as one is among its people, whoever wrote", () => {
    const inCopy = seen("stranger", 2, { cc: [{ address: address.theirs }] });
    expect(told(ours(1), inCopy)).toEqual(["ours", 1]);
    expect(told(ours(1), stranger(2))).toEqual(["theirs", 2]);
  });

  it("names the newest mail of whose turn it is", () => {
    expect(state(theirs(1), theirs(2), stranger(3))?.last).toEqual({ id: idAt(2), date: 2 });
    expect(state(theirs(1), ours(2), robot(3))?.last).toEqual({ id: idAt(2), date: 2 });
  });

  it("is a first one until mail of ours was seen before what waits", () => {
    expect(state(theirs(1), theirs(2))?.isFirst).toBe(true);
    expect(state(theirs(1), row(2), theirs(3))?.isFirst).toBe(true);
    expect(state(ours(1), theirs(2))?.isFirst).toBe(false);
  });

  it("names its message, and whether ours asks something where its text was read", () => {
    expect(state(theirs(1), theirs(2))).toMatchObject({ threadId: "t", messageId: idAt(1) });
    expect(state(ours(1, { signs: { asks: true } }))?.asks).toBe(true);
    expect(state(ours(1, { signs: {} }))?.asks).toBe(false);
    expect(state(ours(1))).not.toHaveProperty("asks");
    expect(state(theirs(1, { signs: { asks: true } }))).not.toHaveProperty("asks");
  });
});

describe("a conversation that the user is done with", () => {
  const doneAt = (at: number) => ({ done: { at, messageId: idAt(at) } });
  const stand = (at: number, ...messages: MessageFacts[]) => {
    const known = threadState(messages, people, doneAt(at));
    return known && [known.status, known.since, known.messageId];
  };

  it("waits for what came after it, since the oldest of that, however many chasers follow", () => {
    expect(stand(1, theirs(1), theirs(3))).toEqual(["theirs", 3, idAt(3)]);
    expect(stand(1, theirs(1), theirs(3), theirs(5), theirs(7))).toEqual(["theirs", 3, idAt(3)]);
    expect(stand(2, ours(1), theirs(2), theirs(4))).toEqual(["theirs", 4, idAt(4)]);
    expect(threadState([ours(1), theirs(2), theirs(4)], people, doneAt(2))?.isFirst).toBe(false);
  });

  it("says nothing else of what we wrote, nor of what is not seen yet", () => {
    expect(stand(1, theirs(1), ours(2))).toEqual(["ours", 2, idAt(2)]);
    expect(stand(1, theirs(1), row(2))).toEqual(["unclear", 2, idAt(2)]);
  });

  it("stands at its last message where nothing came after it", () => {
    expect(stand(2, theirs(1), theirs(2))).toEqual(["theirs", 2, idAt(2)]);
  });

  it("is as if all until then had been answered, whatever was seen", () => {
    fc.assert(
      fc.property(anyLooks, fc.nat({ max: 9 }), ({ looks }, at) => {
        const known = threadState(looks, people, doneAt(at));
        fc.pre(known !== null && known.since > at);
        const after = looks.filter(({ date = null }) => date !== null && date > at);
        // Whether it is about a client is told by all of it.
        const about = looks.some(isOfClient) ? [robot(0)] : [];
        expect(known).toEqual({ ...state(...about, ...after), isFirst: known?.isFirst });
      }),
    );
  });
});

function isOfClient({ from }: MessageFacts): boolean {
  return from != null && people.isClient(from.address);
}

interface Wrote {
  readonly writer: Writer;
  readonly date: number;
}
type Sight = (message: Wrote) => MessageFacts;
const sights: readonly Sight[] = [
  ({ writer, date }) => (writer === "colleague" ? colleague(date) : seen(writer, date)),
  ({ date }) => row(date),
];

const anyHistory: fc.Arbitrary<Wrote[]> = fc
  .array(fc.constantFrom<Writer>("theirs", "ours", "colleague", "stranger", "robot"), { maxLength: 8 })
  .map((writers) => writers.map((writer, index) => ({ writer, date: index + 1 })));

/** Any number of looks at any of its messages, each of which saw the sender or did not. */
interface Looked {
  readonly history: readonly Wrote[];
  readonly looks: readonly MessageFacts[];
}
const anyLooks: fc.Arbitrary<Looked> = anyHistory.chain((history) =>
  fc.record({
    history: fc.constant(history),
    looks:
      history.length === 0
        ? fc.constant([])
        : fc.array(
            fc
              .record({ message: fc.constantFrom(...history), sight: fc.constantFrom(...sights) })
              .map(({ message, sight }) => sight(message)),
            { maxLength: 12 },
          ),
  }),
);

/** Says the same the slow way, mail by mail. */
function plainly(messages: readonly MessageFacts[]): Pick<ThreadState, "status" | "since"> | null {
  const certain = (date: number, who: string) =>
    messages.some((one) => one.date === date && one.senderSeen && one.from?.address === who);
  const dates = [...new Set(messages.map(({ date }) => date ?? 0))];
  const isClients = messages.some(isOfClient);
  const isTheirs = (date: number) => certain(date, isClients ? address.theirs : address.stranger);
  const isOurs = (date: number) => certain(date, address.ours);
  const nobodies = [address.colleague, address.robot, ...(isClients ? [address.stranger] : [])];
  const isNobodys = (date: number) =>
    nobodies.some((who) => certain(date, who)) &&
    !messages.some((one) => one.date === date && !one.senderSeen);
  const open = dates.filter(
    (date) => isTheirs(date) && dates.every((other) => other <= date || isTheirs(other) || isNobodys(other)),
  );
  if (open.length > 0) return { status: "theirs", since: Math.min(...open) };
  const others = dates.filter((date) => !isNobodys(date));
  if (others.length === 0) return null;
  const last = Math.max(...others);
  return { status: isOurs(last) ? "ours" : "unclear", since: last };
}

describe("whatever was seen of a conversation", () => {
  it("its state is that of going through it mail by mail, in every order and however often", () => {
    fc.assert(
      fc.property(anyLooks, fc.infiniteStream(fc.nat()), ({ looks }, order) => {
        const known = state(...looks);
        expect(known && { status: known.status, since: known.since }).toEqual(plainly(looks));
        const ranked = looks.map((look) => ({ look, rank: order.next().value ?? 0 }));
        const shuffled = ranked.toSorted((one, other) => one.rank - other.rank).map(({ look }) => look);
        expect(state(...shuffled, ...shuffled)).toEqual(known);
      }),
      { numRuns: 1_000 },
    );
  });

  it("nobody waits for an answer that was given, once the last of both sides was seen in whatever way", () => {
    fc.assert(
      fc.property(anyLooks, ({ history, looks }) => {
        const isTurn = ({ writer }: Wrote) => writer === "theirs" || writer === "ours";
        const last = history.findLast(isTurn);
        fc.pre(last !== undefined && looks.some(isOfClient) && looks.some(({ date }) => date === last.date));
        expect(["unclear", last?.writer]).toContain(state(...looks)?.status);
      }),
    );
  });

  it("what is answered stays so when more becomes known of what came before, or rows show it again", () => {
    fc.assert(
      fc.property(anyLooks, anyLooks, ({ looks }, { looks: more }) => {
        const known = state(...looks);
        fc.pre(known?.status === "ours");
        const since = known?.since ?? 0;
        const older = more.filter(({ date }) => typeof date === "number" && date < since);
        expect(state(...looks, ...older)).toMatchObject({ status: "ours", since });
        expect(state(...looks, row(since), sentRow(since))?.status).toBe("ours");
        expect(state(...looks, row(since + 1))?.status).toBe("unclear");
      }),
    );
  });

  it("rows of the Sent view take no side and erase none", () => {
    fc.assert(
      fc.property(anyLooks, ({ history, looks }) => {
        const stored = new Map<string, MessageFacts>();
        const remember = (facts: MessageFacts) =>
          stored.set(facts.id, mergeFacts(stored.get(facts.id) ?? { id: facts.id }, facts));
        for (const look of looks) remember(look);
        fc.pre([...stored.values()].some(isOfClient));
        const before = state(...stored.values());
        for (const { date } of history) if (stored.has(idAt(date))) remember(sentRow(date));
        expect(state(...stored.values())).toEqual(before);
      }),
    );
  });
});
