/** Comma separated values: what was written comes back, and what is broken costs its own row only. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { detectDelimiter } from "../../../../lib/core/interchange/contacts/detect-delimiter.ts";
import { readCsv } from "../../../../lib/core/interchange/contacts/read-csv.ts";

const cellsOf = (text: string, delimiter = ",") => readCsv(text, delimiter).map(({ cells }) => cells);

describe("a table", () => {
  it("comes back as it was written, whatever stands in its cells", () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^[",;\t\r\n a=+-]{0,8}$/));
    // A row of empty cells is none.
    const row = fc.tuple(fc.constant("x"), cell, cell).map((cells) => [...cells]);
    const table = fc.array(row, { minLength: 1, maxLength: 20 });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(",", ";", "\t", "|"),
        fc.constantFrom("\n", "\r\n", "\r"),
        (rows, sign, end) => {
          const text = rows.map((cells) => cells.map(quote).join(sign)).join(end);
          expect(cellsOf(text, sign)).toEqual(rows);
        },
      ),
    );
  });

  it("of any text is read without an error, and every line is counted", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[",\r\na]{0,60}$/)), (text) => {
        const lines = text.split(/\r\n|\r|\n/).length;
        let last = 0;
        for (const { line } of readCsv(text, ",")) {
          expect(line).toBeGreaterThan(last);
          expect(line).toBeLessThanOrEqual(lines);
          last = line;
        }
      }),
    );
  });

  it("may mix line ends, and tells the line of each row", () => {
    expect(readCsv('a\r\nb\n"c\nd"\re\n\nf', ",")).toEqual([
      { line: 1, cells: ["a"], isBroken: false },
      { line: 2, cells: ["b"], isBroken: false },
      { line: 3, cells: ["c\nd"], isBroken: false },
      { line: 5, cells: ["e"], isBroken: false },
      { line: 7, cells: ["f"], isBroken: false },
    ]);
  });

  it("loses only the row whose quote is not closed", () => {
    const text = 'name,mail\n"Acme,a@acme.com\nBeta,b@beta.com\n"Gamma, Ltd",c@gamma.com';
    expect(readCsv(text, ",").map(({ line, isBroken }) => [line, isBroken])).toEqual([
      [1, false],
      [2, true],
      [3, false],
      [4, false],
    ]);
  });

  it("keeps quotes in the middle of a cell", () => {
    expect(cellsOf('Bob "the boss" Lee,"say "hi" now",x')).toEqual([
      ['Bob "the boss" Lee', 'say "hi" now', "x"],
    ]);
  });

  it("of 8 MB of open quotes is read in the time of one", () => {
    const text = '""a\n'.repeat(2_000_000);
    expect(readCsv(text, ",").length).toBe(2_000_000);
  });
});

describe("what stands between the cells", () => {
  it.each([
    ["a,b,c\n1,2,3", ","],
    ["a;b;c\n1;2,5;3", ";"],
    ["a\tb\n1,5\t2", "\t"],
    ["a|b|c\n1|2|3", "|"],
    ["mail\nx@y.com", ","],
    ["sep=;\na,b;c", ";"],
  ])("in %j is %j", (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});
