/** Excel workbooks: their cells are the texts that people see, and no file makes the page unpack without end. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ReadingChoices,
  readContactSheet,
} from "../../../../lib/core/interchange/contacts/read-contact-file.ts";
import { openWorkbook } from "../../../../lib/core/interchange/workbook/open-workbook.ts";
import { inlineRow, makeWorkbook, type WorkbookDraft } from "./make-workbook.ts";

function rowsOf(bytes: Uint8Array, place = 0, mostRows = 100): readonly (readonly string[])[] {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(opened.code);
  const read = opened.workbook.rows(place, mostRows);
  if (!read.ok) throw new Error(read.code);
  return read.rows.map(({ cells }) => cells);
}
const cellsOf = (cells: string, draft: Omit<WorkbookDraft, "sheets"> = {}) =>
  rowsOf(makeWorkbook({ sheets: { One: `<row r="1">${cells}</row>` }, ...draft }))[0];
const codeOf = (bytes: Uint8Array) => {
  const opened = openWorkbook(bytes);
  const read = opened.ok ? opened.workbook.rows(0, 100) : opened;
  return read.ok ? "ok" : read.code;
};
const people = makeWorkbook({
  sheets: { One: inlineRow(1, ["Name", "Email"]) + inlineRow(3, ["Ana", "ana@acme.com"]) },
});

describe("a cell of a workbook", () => {
  it("has its text in it, in runs, or among the shared ones, without how it is spoken", () => {
    const sharedTexts =
      "<si><t>姓名</t></si><si><r><t>Ac</t></r><r><t>me &amp; Co</t></r><rPh><t>エー</t></rPh></si>";
    expect(
      cellsOf(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>one_x000D_</t></is></c><c r="D1" t="str"><f>A1</f><v>x</v></c>',
        { sharedTexts },
      ),
    ).toEqual(["姓名", "Acme & Co", "one\r", "x"]);
  });

  it.each([
    ["1.3800138E+10", "13800138000"],
    ["13800138000", "13800138000"],
    ["110101199003077571", "110101199003077571"],
    ["4.2E-7", "0.00000042"],
    ["1.5e300", `15${"0".repeat(299)}`],
    ["0.30000000000000004", "0.3"],
    ["-2.50", "-2.5"],
  ])("that is the number %s has its digits and no exponent: %s", (written, text) => {
    expect(cellsOf(`<c><v>${written}</v></c>`)).toEqual([text]);
  });

  it("with a format of dates is one, by the calendar of the workbook", () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="171" formatCode="&quot;day&quot;0"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="21"/></cellXfs>';
    const cells =
      '<c s="1"><v>44197</v></c><c s="2"><v>44197.4375</v></c><c s="3"><v>44197</v></c><c s="0"><v>44197</v></c><c s="4"><v>0.5</v></c><c s="1"><v>60</v></c><c s="1"><v>1</v></c>';
    expect(cellsOf(cells, { styles })).toEqual([
      "2021-01-01",
      "2021-01-01T10:30:00",
      "44197",
      "44197",
      "12:00:00",
      "1900-02-28",
      "1900-01-01",
    ]);
    expect(cellsOf('<c s="1"><v>42735</v></c>', { styles, from1904: true })).toEqual(["2021-01-01"]);
  });

  it("stands in the column that it names, else in the next, and an error says nothing", () => {
    expect(
      cellsOf('<c r="C1"><v>1</v></c><c><v>2</v></c><c r="AB1" t="b"><v>1</v></c><c t="e"><v>#N/A</v></c>'),
    ).toEqual(["", "", "1", "2", ...Array.from({ length: 23 }, () => ""), "TRUE"]);
  });
});

describe("the dates of a workbook", () => {
  it("are those of the calendar", () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
        expect(cellsOf(`<c s="0"><v>${serial}</v></c>`, { styles })).toEqual([day]);
      }),
    );
  });
});

describe("a workbook", () => {
  it("shows its sheets without hidden ones, and is read from the first that holds something", () => {
    const bytes = makeWorkbook({
      sheets: {
        Notes: inlineRow(1, ["x"]),
        Empty: "",
        客户: inlineRow(1, ["姓名", "邮箱"]) + inlineRow(2, ["李伟", "lw@haitian.cn"]),
      },
      hidden: ["Notes"],
    });
    const opened = openWorkbook(bytes);
    if (!opened.ok) throw new Error(opened.code);
    const read = (choices: ReadingChoices) => readContactSheet(opened.workbook, choices);
    expect(read({})).toMatchObject({
      ok: true,
      file: { sheets: ["Empty", "客户"], sheet: 1, targets: ["name", "email"] },
    });
    expect(read({ sheet: 0 })).toEqual({ ok: false, error: { code: "empty", params: {} } });
  });

  it("gives each row with its number in the sheet", () => {
    const opened = openWorkbook(people);
    const read = opened.ok ? readContactSheet(opened.workbook) : opened;
    expect(read).toMatchObject({ ok: true, file: { rows: [{ line: 3, cells: ["Ana", "ana@acme.com"] }] } });
  });

  it("in GBK with prefixes, as older Chinese programs write it, is read", () => {
    // 姓名 in GBK.
    const head = new TextEncoder().encode('<?xml version="1.0" encoding="GBK"?><x:sst><x:si><x:t>');
    const sharedTexts = Uint8Array.of(
      ...head,
      0xd0,
      0xd5,
      0xc3,
      0xfb,
      ...new TextEncoder().encode("</x:t></x:si></x:sst>"),
    );
    const bytes = makeWorkbook({
      sheets: { One: '<row><c t="s"><v>0</v></c></row>' },
      parts: { "xl/sharedStrings.xml": sharedTexts },
    });
    expect(rowsOf(bytes)).toEqual([["姓名"]]);
  });

  it("gives no more rows than are asked for", () => {
    const rows = Array.from({ length: 50 }, (_, at) => inlineRow(at + 1, ["x"])).join("");
    expect(rowsOf(makeWorkbook({ sheets: { One: rows } }), 0, 7)).toHaveLength(7);
  });
});

describe("a workbook that is none", () => {
  const zeros = new Uint8Array(49 * 1024 * 1024);
  const bomb = makeWorkbook({ sheets: { One: "" }, parts: { "xl/sharedStrings.xml": zeros } });

  it("and would fill the memory is refused by its own word", () => {
    expect(bomb.length).toBeLessThan(100_000);
    expect(codeOf(bomb)).toBe("workbookTooLarge");
  });

  it("and says less than comes out of it is refused, too", () => {
    const lying = bomb.slice();
    const view = new DataView(lying.buffer);
    let changed = 0;
    for (let at = 0; at + 4 <= lying.length; at += 1) {
      if (view.getUint32(at, true) !== zeros.length) continue;
      view.setUint32(at, 1_000, true);
      changed += 1;
    }
    expect(changed).toBe(2);
    expect(codeOf(lying)).toBe("workbookBroken");
  });

  it.each([
    ["cut off", people.slice(0, people.length - 30)],
    ["a zip of something else", makeWorkbook({ sheets: {}, parts: { "xl/workbook.xml": "<html>" } })],
    [
      "without its sheet",
      makeWorkbook({ sheets: { One: "" }, parts: { "xl/_rels/workbook.xml.rels": "<Relationships/>" } }),
    ],
    [
      "made of entities",
      makeWorkbook({
        sheets: { One: "" },
        parts: { "xl/sharedStrings.xml": '<!DOCTYPE x [<!ENTITY a "b">]><sst><si><t>&a;</t></si></sst>' },
      }),
    ],
    ["not closed", makeWorkbook({ sheets: { One: "<row><c><v>1" } })],
    ["no zip", new TextEncoder().encode("PK\u0003\u0004 and nothing more")],
  ])("because it is %s is refused in words", (_, bytes) => {
    expect(codeOf(bytes)).toBe("workbookBroken");
  });

  it("wherever a byte of it is changed, gives the same rows or none", () => {
    const whole = rowsOf(people);
    fc.assert(
      fc.property(fc.nat(people.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const bytes = people.slice();
        bytes[at] = (bytes[at] ?? 0) ^ change;
        const opened = openWorkbook(bytes);
        const read = opened.ok ? opened.workbook.rows(0, 100) : opened;
        if (read.ok) expect(read.rows.map(({ cells }) => cells)).toEqual(whole);
      }),
      { numRuns: 500 },
    );
  });
});
