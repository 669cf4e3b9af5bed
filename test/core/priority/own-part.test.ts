/** What of a mail's text its sender wrote. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownPart } from "../../../lib/core/priority/own-part.ts";

describe("the mail before an answer", () => {
  it.each([
    ["On Tue, 24 Nov 2026 at 10:00, Ana <ana@acme.test> wrote:\n> old"],
    ["On Tuesday, 24 November 2026 at 10:00,\nAna Long Name <ana@acme.test>\nwrote:\n\nold"],
    ["-----Original Message-----\nFrom: Ana\nold"],
    ["________ Forwarded message ________\nold"],
    ["Begin forwarded message:\n\nold"],
    ["From: Ana <ana@acme.test>\nSent: Tuesday\nTo: me\nSubject: x\n\nold"],
    ["**From:** Ana\n**Date:** Tuesday\nold"],
    ["发件人: 张伟\n发送时间: 2026年11月24日\n收件人: 我\n\nold"],
    ["寄件者：王小明\n寄件日期：2026年11月24日\n\nold"],
    ["-----原始邮件-----\nold"],
    ["在 2026年11月24日 10:00，张伟写道：\n> old"],
    ["王小明 <x@y.test> 於 2026年11月24日 週二 寫道：\nold"],
  ])("is cut off: %j", (older) => {
    const own = ownPart(`Our answer\n\n${older}`);
    expect(own).toContain("Our answer");
    expect(own).not.toContain("old");
  });

  it("is cut off in a text of one line, as a row shows it", () => {
    expect(ownPart("Fine for me. On Tue, 24 Nov 2026 Ana wrote: it is urgent").trim()).toBe("Fine for me.");
  });
});

describe("quoted lines", () => {
  it("go, and the answers between them stay", () => {
    expect(ownPart("> urgent?\r\nYes.\r\n＞ when\r\nNow.").split("\n").filter(Boolean)).toEqual([
      "Yes.",
      "Now.",
    ]);
  });
});

describe("what only looks like an older mail", () => {
  it.each([
    "As I wrote: please call",
    "From: here on\nwe walk",
    "Dates: 1 May\nwrote nothing",
    "a > b",
    "他写道：好",
  ])("stays: %j", (text) => {
    expect(ownPart(text)).toBe(text);
  });
});

describe("any text", () => {
  it("gives lines of itself, and is read in a moment however long it is", () => {
    const piece = fc.constantFrom(
      "On ",
      "wrote:",
      "From:",
      "\n",
      ">",
      "-----",
      " ",
      "1",
      "写道:",
      "在",
      "date:",
      "\r",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        for (const line of ownPart(text).split("\n")) expect(text).toContain(line);
      }),
    );
    for (const evil of ["On 1", "wrote:", "From:\n", "-", ">\n", " ", "from: a\nb: c\n", "在1写道"])
      expect(ownPart(evil.repeat(100_000)).length).toBeLessThanOrEqual(20_000);
  });
});
