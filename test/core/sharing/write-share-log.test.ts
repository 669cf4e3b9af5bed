/** The log as files: a table that no spreadsheet computes, and lines that give back what was kept. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "../../../lib/core/interchange/contacts/read-csv.ts";
import { type ShareLogEntry, shareLogCodes } from "../../../lib/core/sharing/share-log-entry.ts";
import { shareLogLines, shareLogTable } from "../../../lib/core/sharing/write-share-log.ts";

const at = Date.UTC(2026, 10, 26, 12, 30);
const entry = (more: Partial<ShareLogEntry> = {}): ShareLogEntry => ({
  n: 7,
  at,
  who: "Ana",
  what: "published",
  where: "set.json",
  params: { version: 4 },
  ...more,
});
const headers = ["Time", "Line", "Who", "What", "Where", "Details", "Code"] as const;
const say = ({ who, what, params }: ShareLogEntry) => ({
  who: who ?? "You",
  what: `did ${what}`,
  details: Object.entries(params).join("; "),
});

describe("the log as a table", () => {
  it("has a head and a row for each line, with its time in ISO 8601", () => {
    expect(shareLogTable([entry()], [...headers], say)).toBe(
      "Time,Line,Who,What,Where,Details,Code\r\n" +
        '2026-11-26T12:30:00.000Z,7,Ana,did published,set.json,"version,4",published\r\n',
    );
  });

  it("holds no cell that a spreadsheet would compute", () => {
    const evil = ['=HYPERLINK("http://x")', "+1", "-1", "@SUM(A1)", "\t=1", "＝1"];
    const entries = evil.map((text) => entry({ who: text, where: text, params: { name: text } }));
    const text = shareLogTable(entries, [...headers], (one) => ({ ...say(one), details: one.who ?? "" }));
    const cells = readCsv(text, ",")
      .slice(1)
      .map((row) => row.cells);
    expect(cells).toHaveLength(evil.length);
    for (const row of cells) {
      for (const cell of row) expect(cell).not.toMatch(/^[\t\r\n]*[=+\-@＝＋－＠]/);
    }
  });
});

describe("the log as lines of JSON", () => {
  it("gives back every entry that was kept", () => {
    const anyEntry = fc.record({
      n: fc.nat(),
      at: fc.integer({ min: 0, max: 4e12 }),
      who: fc.option(fc.string({ unit: "grapheme" })),
      what: fc.constantFrom(...shareLogCodes),
      where: fc.option(fc.string({ unit: "grapheme" })),
      params: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.oneof(fc.string(), fc.nat())),
    });
    fc.assert(
      fc.property(fc.array(anyEntry), (entries) => {
        const lines = shareLogLines(entries).split("\n").slice(0, -1);
        const back = lines.map((line) => {
          const read = JSON.parse(line) as Omit<ShareLogEntry, "at"> & { readonly at: string };
          return { ...read, at: Date.parse(read.at) };
        });
        expect(back).toEqual(entries.map((one) => ({ ...one, params: { ...one.params } })));
      }),
    );
  });

  it("is empty where nothing was shared", () => {
    expect(shareLogLines([])).toBe("");
  });
});
