/** What is shown of the places where terms hit: enough to see it, never the whole of a long text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerptHits } from "../../../lib/core/condition/excerpt-hits.ts";
import { explainCondition } from "../../../lib/core/condition/explain-condition.ts";
import { prepareMessage } from "../../../lib/core/message/prepare-message.ts";
import { anyCondition, anyFacts } from "./any-condition.ts";
import { type Facts, noon, person, treeOf } from "./judge.ts";

/** Matched text in square brackets. */
function excerpts(condition: string, facts: Facts): string[] {
  const message = prepareMessage({ id: "m", ...facts });
  const { hits } = explainCondition(treeOf(condition), message, noon);
  return excerptHits(message, hits).map(({ field, pieces }) => {
    const text = pieces.map((piece) => (piece.isMatched ? `[${piece.text}]` : piece.text)).join("");
    return `${field}: ${text}`;
  });
}

describe("the text around a hit", () => {
  it("has every hit of one text in it, as written", () => {
    expect(excerpts("subject:报价 subject:invoice", { subject: "ＲＥ: 关于报价单，Invoice 7" })).toEqual([
      "subject: ＲＥ: 关于[报价]单，[Invoice] 7",
    ]);
  });

  it("is one for each text", () => {
    const facts = { from: person("anna@acme.com", "Anna"), to: [person("a@x.org"), person("anna@y.org")] };
    expect(excerpts("anna", { ...facts, attachmentNames: ["for_anna.pdf"] })).toEqual([
      "from: [anna]@acme.com",
      "from: [Anna]",
      "to: [anna]@y.org",
      "attachmentNames: for_[anna].pdf",
    ]);
  });

  it("is cut to thirty code points on each side, and never through one", () => {
    const bodyText = `${"😀".repeat(500)} offer ${"龍".repeat(500)} offer`;
    expect(excerpts("offer", { bodyText, subject: "" })).toEqual([
      `body: …${"😀".repeat(29)} [offer] ${"龍".repeat(29)}…${"龍".repeat(29)} [offer]`,
    ]);
  });

  it("shows the beginning of a hit that is itself long", () => {
    const [text] = excerpts("subject:/a+/", { subject: "a".repeat(900) });
    expect(text).toBe(`subject: [${"a".repeat(60)}…]`);
  });

  it("is nothing for facts that are no text", () => {
    expect(excerpts("is:unread larger:1K", { unread: true, sizeBytes: 5000 })).toEqual([]);
  });

  it("stays short however often the text was hit", () => {
    const [text = ""] = excerpts("a", { bodyText: "a b c d e ".repeat(20_000), subject: "" });
    expect(text.length).toBeLessThan(600);
  });
});

describe("whatever was hit", () => {
  it("the pieces stand in the message, in order", () => {
    fc.assert(
      fc.property(anyCondition, anyFacts, (tree, facts) => {
        const message = prepareMessage(facts);
        for (const { pieces } of excerptHits(message, explainCondition(tree, message, noon).hits)) {
          expect(pieces.some(({ isMatched }) => isMatched)).toBe(true);
          const text = JSON.stringify(facts);
          for (const piece of pieces.flatMap((one) => one.text.split("…"))) {
            expect(text).toContain(JSON.stringify(piece).slice(1, -1));
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
