/** What a later look at a message may change of what was known, and what it may not. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { mergeFacts } from "../../../lib/core/message/merge-facts.ts";

const ana = { name: "Ana", address: "ana@acme.example" };
const bo = { name: "Bo", address: "bo@acme.example" };
const me = { address: "me@own.example" };

/** Ana's mail, seen in the opened conversation. */
const opened: MessageFacts = { id: "2", threadId: "1", from: ana, senderSeen: true, in: ["inbox"] };
/** A row of the list, on which Bo is the last of those shown. */
const row: MessageFacts = { id: "2", threadId: "1", from: bo, participants: [ana], in: ["inbox"] };
const sentRow: MessageFacts = { id: "2", threadId: "1", from: me, to: [ana], in: ["sent"] };

describe("a conversation that is seen in the Sent view", () => {
  it("does not make the client's last message ours", () => {
    expect(mergeFacts(opened, sentRow)).toEqual(opened);
    expect(mergeFacts(row, sentRow)).toEqual(row);
  });

  it("gives way to whoever sees more, wherever the client's mail lies", () => {
    expect(mergeFacts(sentRow, opened)).toEqual(opened);
    expect(mergeFacts(sentRow, row)).toEqual(row);
  });

  it("still brings what rows say of the whole conversation", () => {
    expect(mergeFacts(opened, { ...sentRow, starred: true })).toEqual({ ...opened, starred: true });
  });

  it("says what it can where nothing is known, and of one message all there is", () => {
    expect(mergeFacts({ id: "2" }, sentRow)).toEqual(sentRow);
    const alone: MessageFacts = { ...sentRow, threadId: "2", senderSeen: true };
    expect(mergeFacts({ ...row, threadId: "2" }, alone)).toMatchObject({ from: me, in: ["sent"] });
  });
});

describe("a sender that was seen", () => {
  it("stays when a row shows somebody else last, who still helps to find the client", () => {
    expect(mergeFacts(opened, row)).toMatchObject({ from: ana, senderSeen: true, participants: [bo] });
    expect(mergeFacts(row, opened)).toEqual(mergeFacts(opened, row));
  });

  it("is another one only where the message itself was seen again", () => {
    expect(mergeFacts(opened, { ...opened, from: bo }).from).toEqual(bo);
  });

  it("lets everything else change", () => {
    expect(mergeFacts({ ...opened, unread: true }, { ...row, unread: false }).unread).toBe(false);
  });

  it("of a row that shows one person stays with the others that it showed", () => {
    const alone: MessageFacts = { ...row, from: ana, participants: [], senderSeen: true };
    expect(mergeFacts(alone, row)).toMatchObject({ from: ana, participants: [] });
  });
});

describe("signs of a text", () => {
  it("of which only the beginning is seen later stay", () => {
    const read: MessageFacts = { id: "2", signs: { words: ["urgent"], deadline: 5, asks: true } };
    expect(mergeFacts(read, { id: "2", signs: { words: ["asap"] } }).signs).toEqual({
      words: ["asap", "urgent"],
      deadline: 5,
      asks: true,
    });
    expect(mergeFacts(read, { id: "2", unread: true }).signs).toEqual(read.signs);
  });
});

const anySight: fc.Arbitrary<MessageFacts> = fc
  .record({
    base: fc.constantFrom(opened, row, sentRow, { ...row, senderSeen: true } as const),
    unread: fc.boolean(),
  })
  .map(({ base, unread }) => ({ ...base, unread }));

describe("after any sights of a message", () => {
  it("its sender is one that was seen, if one ever was", () => {
    fc.assert(
      fc.property(fc.array(anySight, { minLength: 1, maxLength: 8 }), (sights) => {
        const merged = sights.reduce(mergeFacts, { id: "2" });
        const certain = sights.filter(({ senderSeen }) => senderSeen === true);
        const last = certain.at(-1) ?? sights.findLast(({ from }) => from !== me) ?? sights.at(-1);
        expect(merged.from).toEqual(last?.from);
        expect(merged.senderSeen).toBe(certain.length > 0 ? true : undefined);
        expect(merged.unread).toBe(sights.at(-1)?.unread);
        expect(mergeFacts(merged, sights.at(-1) ?? merged)).toEqual(merged);
      }),
    );
  });
});
