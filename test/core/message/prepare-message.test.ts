/** Texts of a message, normalised once, and the way back to the text as written. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../lib/core/message/fold-text.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { PreparedText } from "../../../lib/core/message/prepared-text.ts";
import { tokenizeText } from "../../../lib/core/message/tokenize-text.ts";

describe("a text", () => {
  it("is cut into words and runs", () => {
    expect(tokenizeText("abc公司 foo_bar 2024年").texts).toEqual(["abc", "公司", "foo_bar", "2024", "年"]);
    expect(tokenizeText("foo_bar", true).texts).toEqual(["foo", "bar"]);
    expect(tokenizeText("a-b").starts).toEqual([0, 2]);
  });

  it("is cut alike with and without the tables for other scripts", () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (text, parted) => {
        const folded = foldText(text);
        // The run at the end makes the text one that needs the tables.
        const withRun = tokenizeText(`${folded} 报`, parted).texts.slice(0, -1);
        expect(tokenizeText(folded, parted).texts).toEqual(withRun);
      }),
    );
  });

  it("is cut once, however often it is asked for", () => {
    const text = new PreparedText("Offer 报价");
    expect(text.tokens).toBe(text.tokens);
    const message = prepareMessage({ id: "m", subject: "a", from: { address: "a@b.c" } });
    expect(message.subject).toBe(message.subject);
    expect(message.people("from")).toBe(message.people("from"));
  });

  it("leads back to where a word was written", () => {
    const written = "Re: ＡＢＣ公司 cafe\u0301 \u200bﬁx";
    const text = new PreparedText(written);
    const found = text.tokens.texts.map((token, index) => {
      const start = text.tokens.starts[index] ?? 0;
      const range = text.rangeOfFolded(start, start + token.length);
      return written.slice(range.start, range.end);
    });
    expect(found).toEqual(["Re", "ＡＢＣ", "公司", "cafe\u0301", "ﬁx"]);
  });

  it("never leads outside of it", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (written) => {
        const text = new PreparedText(written);
        for (const [index, token] of text.tokens.texts.entries()) {
          const at = text.tokens.starts[index] ?? 0;
          const { start, end } = text.rangeOfFolded(at, at + token.length);
          expect(foldText(written.slice(start, end))).toContain(token);
        }
      }),
    );
  });
});

describe("recipients", () => {
  it("in bcc count as none once to and cc are known", () => {
    expect(prepareMessage({ id: "m", to: [], cc: [] }).people("bcc")).toEqual([]);
    expect(prepareMessage({ id: "m", to: [] }).people("bcc")).toBeNull();
  });
});
