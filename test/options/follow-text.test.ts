/** Text and rows of the builder follow each other, and neither loses what was typed in it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followRows, followText } from "../../entrypoints/options/views/rules/builder/follow-text.ts";
import { blankRow, isSameCondition, readRows } from "../../lib/core/condition/builder-rows.ts";
import { addNode, changeRow } from "../../lib/core/condition/edit-rows.ts";
import { parseCondition } from "../../lib/core/condition/parse-condition.ts";
import { printCondition } from "../../lib/core/condition/print-condition.ts";
import { anyCondition } from "../core/condition/any-condition.ts";

function follow(text: string, known?: ReturnType<typeof followText>) {
  return followText(known, text, parseCondition(text).tree);
}

describe("while the text is typed", () => {
  it("the rows say what it says", () => {
    expect(follow("from:acme.com larger:5M").rows.nodes).toMatchObject([
      { field: "from", value: "acme.com" },
      { field: "larger", value: "5M" },
    ]);
  });

  it("a fault in it leaves the last rows standing, of which it can be told that they are behind", () => {
    const before = follow("from:acme.com");
    expect(follow("from:acme.com (", before)).toBe(before);
  });

  it("another way to write the same changes no row", () => {
    const before = follow("subject:offer -is:read");
    const withBlank = { ...before, rows: addNode(before.rows, [], blankRow("from")) };
    expect(follow("subject:(offer)   -is:read", withBlank).rows).toBe(withBlank.rows);
  });

  it("an empty one is one row to begin with", () => {
    expect(follow(" ").rows.nodes).toEqual([blankRow("from")]);
  });

  it("one that never could be read shows no rows", () => {
    expect(follow("(a OR").rows.nodes).toEqual([]);
  });
});

describe("while rows are edited", () => {
  const text = "subject:(offer)   -is:read";
  const { tree } = parseCondition(text);
  const { rows } = follow(text);

  it("the text stays as it was typed until they say something else", () => {
    const blank = followRows(addNode(rows, [], blankRow("from")), text, tree);
    expect(blank.text).toBe(text);
    expect(followRows(changeRow(blank.rows, [2], { value: "a@b.org" }), text, tree).text).toBe(
      "subject:offer -is:read from:a@b.org",
    );
  });

  it("a value that cannot be used stands in the text with its error", () => {
    const faulty = followRows(changeRow(rows, [0], { field: "larger", value: "big" }), text, tree);
    expect(parseCondition(faulty.text).errors[0]?.code).toBe("bad-size");
    expect(follow(faulty.text, faulty)).toBe(faulty);
  });
});

describe("texts and rows in turn", () => {
  it("always end up saying the same", () => {
    const turns = fc.array(
      fc.tuple(anyCondition, fc.boolean(), fc.constantFrom("offer", "a@b.org", "报价")),
      {
        minLength: 1,
        maxLength: 4,
      },
    );
    fc.assert(
      fc.property(turns, (steps) => {
        let known: ReturnType<typeof followText> | undefined;
        for (const [typed, isRow, value] of steps) {
          known = follow(printCondition(typed), known);
          if (isRow) {
            const edited = addNode(known.rows, [], { ...blankRow("from"), value });
            known = followRows(edited, known.text, parseCondition(known.text).tree);
          }
          expect(isSameCondition(readRows(known.rows).tree, parseCondition(known.text).tree)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
  });
});
