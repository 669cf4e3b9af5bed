/** Message facts at the border: what is folded, what is cut, what falls away, what is refused. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { messageFactsSchema } from "../../../lib/core/message/facts-schema.ts";

const parse = (facts: unknown) => messageFactsSchema.parse(facts);

describe("facts that cross the border", () => {
  it("have the same shape as inside", () => {
    expectTypeOf<z.infer<typeof messageFactsSchema>>().toExtend<MessageFacts>();
    expectTypeOf<MessageFacts>().toExtend<z.infer<typeof messageFactsSchema>>();
  });

  it("pass as they are, every one of them", () => {
    const everything: Required<MessageFacts> = {
      id: "18f0",
      threadId: "18f0",
      from: { name: "Ana", address: "ana@acme.example" },
      participants: [{ address: "bo@acme.example" }],
      to: [{ name: "", address: "me@x.example" }],
      cc: [],
      bcc: [],
      replyTo: [],
      subject: "关于报价单",
      subjectCut: false,
      snippet: "s",
      bodyText: "b",
      date: 1,
      sizeBytes: 2,
      hasAttachment: true,
      attachmentNames: ["a.pdf"],
      attachmentNamesPartial: true,
      listId: "",
      unread: true,
      starred: false,
      important: true,
      labels: ["A"],
      labelsPartial: true,
      category: "primary",
      in: ["inbox"],
      senderSeen: true,
      signs: { words: ["urgent"], deadline: 1_772_000_000_000, asks: true },
      bodyTerms: { word: "yes" },
    };
    expect(parse(everything)).toEqual(everything);
  });

  it("keep apart what is not known from what is known to be none", () => {
    expect(parse({ id: "1" })).toEqual({ id: "1" });
    expect(parse({ id: "1", from: null, date: null, sizeBytes: null })).toEqual({
      id: "1",
      from: null,
      date: null,
      sizeBytes: null,
    });
    expect(
      parse({ id: "1", subject: null, to: null, labels: null, listId: null, from: { address: null } }),
    ).toEqual({
      id: "1",
      subject: "",
      to: [],
      labels: [],
      listId: "",
      from: { address: "" },
    });
  });

  it("lose keys that are no facts, hostile ones included", () => {
    const facts = JSON.parse('{"id":"1","client":"Acme","__proto__":{"unread":true},"constructor":{}}');
    const parsed = parse(facts);
    expect(Object.keys(parsed)).toEqual(["id"]);
    expect(parsed.unread).toBeUndefined();
  });

  it("have a subject of at most 1,024 code points, and say when it was cut", () => {
    expect(parse({ id: "1", subject: "𠮷".repeat(1024) })).toEqual({ id: "1", subject: "𠮷".repeat(1024) });
    expect(parse({ id: "1", subject: "𠮷".repeat(1025) })).toEqual({
      id: "1",
      subject: "𠮷".repeat(1024),
      subjectCut: true,
    });
  });
});

describe("what are no facts", () => {
  it.each([
    null,
    "text",
    [],
    {},
    { id: "" },
    { id: 7 },
    { id: "1", unread: "yes" },
    { id: "1", date: Number.NaN },
    { id: "1", from: "ana@acme.example" },
    { id: "1", to: [{ name: "Ana" }] },
    { id: "1", in: ["everywhere"] },
    { id: "1", category: "spam" },
    { id: "1", bodyTerms: { word: "maybe" } },
  ])("are refused: %j", (facts) => {
    expect(messageFactsSchema.safeParse(facts).success).toBe(false);
  });
});
