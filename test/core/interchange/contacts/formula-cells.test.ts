/** No cell of ours is computed, and every cell comes back as it was. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defuseCell, restoreCell } from "../../../../lib/core/interchange/contacts/formula-cells.ts";

const anyCell = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+\-@\t\r\n＝＋－＠a]{0,3}$/));

describe("a cell", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30", "'+49 30"],
    ["-1", "'-1"],
    ["@SUM", "'@SUM"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ["＝1", "'＝1"],
    ["'=1", "''=1"],
    ["'quoted'", "'quoted'"],
    ["a=1", "a=1"],
  ])("that says %j is written as %j", (text, cell) => {
    expect(defuseCell(text)).toBe(cell);
  });

  it("never begins as a formula does, and comes back", () => {
    fc.assert(
      fc.property(anyCell, (text) => {
        expect(defuseCell(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
        expect(restoreCell(defuseCell(text))).toBe(text);
      }),
    );
  });
});
