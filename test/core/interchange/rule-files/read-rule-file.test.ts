/** Files that are refused before any reader sees them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readRuleFile } from "../../../../lib/core/interchange/rule-files/read-rule-file.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

describe("a file that is no file of mail rules", () => {
  it("is refused by its size before it is read", () => {
    expect(readRuleFile(new Uint8Array(50 * 1024 * 1024), "mailFilters.xml")).toEqual({
      ok: false,
      code: "file.tooLarge",
      params: { bytes: 50 * 1024 * 1024, limit: 8 * 1024 * 1024 },
    });
  });

  it("is refused with one reason", () => {
    expect(readRuleFile(utf8(""), "x")).toMatchObject({ code: "file.empty" });
    expect(readRuleFile(utf8("\uFEFF \n"), "x")).toMatchObject({ code: "file.empty" });
    expect(readRuleFile(utf8("Name,E-mail\nAna,a@b.example"), "x.csv")).toMatchObject({
      code: "file.unknownFormat",
    });
    expect(readRuleFile(utf8("a\nb\0c"), "x")).toMatchObject({
      code: "file.notText",
      params: { line: 2, column: 2 },
    });
  });

  it("has its fault named where it is JSON of nobody knows what", () => {
    expect(readRuleFile(utf8('{"a":\n'), "x.json")).toMatchObject({
      code: "file.notJson",
      params: { line: 2, column: 1 },
    });
  });
});

describe("bytes that are of no encoding", () => {
  it("are found with line and column", () => {
    const filters = "<?xml version='1.0' encoding='UTF-8'?>\n<feed><title>报价";
    const bytes = new Uint8Array([...utf8(filters), 0xff, 0x41]);
    expect(readRuleFile(bytes, "mailFilters.xml")).toEqual({
      ok: false,
      code: "file.encoding",
      params: { encoding: "utf-8", line: 2, column: 16 },
    });
  });

  it("are refused in XML of another encoding than it says", () => {
    // 姓名 in GB18030.
    const bytes = new Uint8Array([...utf8("<?xml version='1.0'?><feed>"), 0xd0, 0xd5, 0xc3, 0xfb]);
    expect(readRuleFile(bytes, "x.xml")).toMatchObject({
      code: "file.encoding",
      params: { line: 1, column: 28 },
    });
  });

  it("never throw, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("a.xml", "a.json", "msgFilterRules.dat"),
        (bytes, name) => {
          const read = readRuleFile(bytes, name);
          if (!read.ok) expect(read.code).toMatch(/^[a-z]+\.[a-zA-Z]+$/);
        },
      ),
    );
  });
});
