/** The words of a stranger's HTML. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlToText } from "../../../lib/gmail-page/page-world/html-to-text.ts";

describe("HTML of a mail", () => {
  it.each([
    ["<p>Dear Ana,</p><p>see you</p>", "Dear Ana,\nsee you"],
    ["one<br>two<br/>three", "one\ntwo\nthree"],
    ["<b>in</b>voice <a href='x'>10</a>", "invoice 10"],
    ["<td>a</td><td>b</td>", "a\nb"],
    ["  lots \n\n of   room ", "lots\nof room"],
    ["AT&amp;T &lt;b&gt; &#20320;&#x597D; &nbsp;&hellip;", "AT&T <b> 你好 …"],
    ["&unknown; &amp &#0; &#xD800; &#99999999;", "&unknown; & \ufffd \ufffd \ufffd"],
    ["a<!-- <p>hidden</p> -->b", "ab"],
    ["a<script>alert('</p>')</script>b", "a\nb"],
    ["a<STYLE>p{}</StYlE >b", "a\nb"],
    ['<a title="1 > 2">x</a>', "x"],
    ["3 < 4 and 5 > 4", "3 < 4 and 5 > 4"],
    ["<?xml version='1'?><!DOCTYPE html>x", "x"],
    ["cut <a href='never ends", "cut"],
    ["cut <!-- never ends <p>x</p>", "cut"],
    ["cut <script>never ends", "cut"],
    ["", ""],
  ])("%j says %j", (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });

  it("is not read at all beyond a million characters", () => {
    expect(htmlToText("x".repeat(1_000_000))).toHaveLength(1_000_000);
    expect(htmlToText("x".repeat(1_000_001))).toBeNull();
  });
});

describe("hostile HTML", () => {
  const pieces = [
    "<",
    ">",
    "</",
    "<!--",
    "-->",
    "<script",
    "</script>",
    "<style>",
    "&",
    "&#",
    ";",
    '"',
    "'",
    "<a b=",
    " ",
    "\n",
    "text",
    "é",
    "你",
  ];
  const hostile = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(""));

  it("always gives text, on lines without blank ones", () => {
    fc.assert(
      fc.property(hostile, (html) => {
        const text = htmlToText(html) ?? "";
        expect(text).toBe(text.trim());
        expect(text).not.toMatch(/\n\n| {2}/);
      }),
    );
  });

  it("never shows what a script holds", () => {
    fc.assert(
      fc.property(
        fc.string().filter((code) => !/<\/script|<!--/i.test(code)),
        (code) => {
          expect(htmlToText(`a<script>${code}</script>b`)).toBe("a\nb");
        },
      ),
    );
  });

  it("gives back any text that was escaped", () => {
    const words = fc.array(fc.stringMatching(/^[!-~]{1,10}$/), { minLength: 1 }).map((all) => all.join(" "));
    fc.assert(
      fc.property(words, (text) => {
        const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
        expect(htmlToText(`<div>${escaped}</div>`)).toBe(text);
      }),
    );
  });

  it.each(["<", "<!--", "</", "<script>", "<a b='", "&#", "<!-- --", "</script", "\n \t"])(
    "is read once from end to end: 200,000 times %j",
    (piece) => {
      expect(htmlToText(piece.repeat(200_000).slice(0, 1_000_000))).toEqual(expect.any(String));
    },
  );
});
