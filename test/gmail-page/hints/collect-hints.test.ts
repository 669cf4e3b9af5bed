// @vitest-environment happy-dom
/** What a script in Gmail's own world can tell us, and what it cannot make us believe. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { MessageFacts } from "../../../lib/core/message/facts.ts";
import { collectHints, type Hints } from "../../../lib/gmail-page/hints/collect-hints.ts";
import { hintEvent, longestHint, stoppedEvent } from "../../../lib/gmail-page/hints/hint-channel.ts";

const id = "16f438f4edd46df5";
const row: MessageFacts = {
  id,
  threadId: id,
  from: { name: "Ana", address: "ana@client.example" },
  subject: "Hello",
  snippet: "How are you",
};

let ending: AbortController;
let hints: Hints;
let told: (string | null)[];
let clock: number;
const send = (detail: unknown) => document.dispatchEvent(new CustomEvent(hintEvent, { detail }));
const sendHint = (hint: object) => send(JSON.stringify(hint));

beforeEach(() => {
  ending = new AbortController();
  told = [];
  clock = 0;
  hints = collectHints(
    document,
    () => clock,
    (one) => told.push(one),
    ending.signal,
  );
});
afterEach(() => ending.abort());

describe("a hint", () => {
  it("adds what the row does not show", () => {
    sendHint({
      id,
      to: [{ address: "me@studio.example" }],
      cc: [],
      attachmentNames: ["a.pdf"],
      bodyText: "Whole",
    });
    expect(hints.complete(row)).toEqual({
      ...row,
      to: [{ address: "me@studio.example" }],
      cc: [],
      attachmentNames: ["a.pdf"],
      hasAttachment: true,
      bodyText: "Whole",
    });
    expect(told).toEqual([id]);
  });

  it("leaves facts of other messages as they are, the very same object", () => {
    sendHint({ id: "1", bodyText: "x" });
    expect(hints.complete(row)).toBe(row);
  });

  it("never says who wrote the message, what it is about or where it lies", () => {
    sendHint({
      id,
      from: { address: "boss@client.example" },
      subject: "Forged",
      in: ["spam"],
      threadId: "1",
      unread: true,
    });
    expect(hints.complete(row)).toEqual(row);
  });

  it("does not replace recipients that the row itself shows", () => {
    const sent: MessageFacts = { ...row, to: [{ address: "bo@b.example" }] };
    sendHint({ id, to: [{ address: "forged@client.example" }] });
    expect(hints.complete(sent).to).toEqual([{ address: "bo@b.example" }]);
  });

  it("does not talk the sign of an attachment away", () => {
    sendHint({ id, attachmentNames: [] });
    expect(hints.complete({ ...row, hasAttachment: true })).toEqual({ ...row, hasAttachment: true });
    expect(hints.complete(row).hasAttachment).toBe(false);
  });
});

describe("what is not a hint", () => {
  const deep = "[".repeat(30_000) + "]".repeat(30_000);
  it.each<[string, unknown]>([
    ["nothing", undefined],
    ["an object instead of text", { id, bodyText: "x" }],
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["an id of another form", JSON.stringify({ id: "../x", bodyText: "x" })],
    ["no id", JSON.stringify({ bodyText: "x" })],
    ["people who are texts", JSON.stringify({ id, to: ["ana@client.example"] })],
    ["10,000 recipients", JSON.stringify({ id, to: Array(1_500).fill({ address: "a@b.example" }) })],
    ["more than 64 kB", JSON.stringify({ id, bodyText: "x".repeat(longestHint) })],
    ["deep nesting", `{"id":"${id}","to":${deep}}`],
    ["a key that would change every object", `{"id":"${id}","to":5,"__proto__":{"bodyText":"x"}}`],
  ])("is refused and counted: %s", (_, detail) => {
    send(detail);
    expect(hints.refused).toBe(1);
    expect(hints.complete(row)).toBe(row);
  });

  it("cannot put anything on the prototype of objects", () => {
    send(`{"id":"${id}","__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}`);
    expect("polluted" in {}).toBe(false);
    expect(hints.complete(row)).toEqual(row);
  });
});

describe("a flood of hints", () => {
  it("is taken at 50 a second; the others are refused and reported once", () => {
    for (let count = 0; count < 1_000; count += 1) sendHint({ id: count.toString(16), bodyText: "x" });
    expect([told.length, hints.refused]).toEqual([51, 950]);
    clock = 1_000;
    sendHint({ id, bodyText: "x" });
    expect(hints.complete(row).bodyText).toBe("x");
  });

  it("does not fill the memory: the oldest of a few hundred go", () => {
    for (let count = 0; count < 400; count += 1) {
      clock += 100;
      sendHint({ id: count.toString(16), bodyText: "x" });
    }
    expect(hints.complete({ id: "0" })).toEqual({ id: "0" });
    expect(hints.complete({ id: (399).toString(16) }).bodyText).toBe("x");
  });
});

describe("the end", () => {
  it("of the script in Gmail's world is noticed once", () => {
    document.dispatchEvent(new CustomEvent(stoppedEvent));
    document.dispatchEvent(new CustomEvent(stoppedEvent));
    expect([hints.hasStopped, told]).toEqual([true, [null]]);
  });

  it("of us ends the listening", () => {
    ending.abort();
    sendHint({ id, bodyText: "x" });
    expect(told).toEqual([]);
  });
});
