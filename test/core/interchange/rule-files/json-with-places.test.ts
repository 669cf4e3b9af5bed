/** JSON that is read with the places of its objects and of its faults. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readJsonWithPlaces } from "../../../../lib/core/interchange/rule-files/json-with-places.ts";

const forbidden = ["__proto__", "constructor", "prototype"];

describe("JSON of a file of rules", () => {
  it("is what the browser's own parser reads, spaced or not", () => {
    const anyJson = fc.jsonValue({ maxDepth: 5 }).filter((value) => {
      const text = JSON.stringify(value);
      return !forbidden.some((key) => text.includes(`"${key}"`));
    });
    fc.assert(
      fc.property(anyJson, fc.constantFrom(0, 2, "\t"), (value, space) => {
        const text = JSON.stringify(value, null, space);
        const read = readJsonWithPlaces(text);
        expect(read.ok && read.value).toEqual(JSON.parse(text));
      }),
    );
  });

  it("is refused where the browser's own parser refuses it, and nowhere else", () => {
    const parts = fc.constantFrom(
      '{"a":',
      "}",
      "[",
      "]",
      ",",
      "1",
      "-",
      "0.5",
      '"b"',
      "true",
      "nul",
      " ",
      '"\\x"',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
        const text = pieces.join("");
        expect(readJsonWithPlaces(text).ok).toBe(isJson(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it("says where a fault is", () => {
    expect(readJsonWithPlaces('{\n  "a": 1,\n  "b" 2\n}')).toEqual({
      ok: false,
      code: "file.notJson",
      params: { line: 3, column: 7 },
    });
    expect(readJsonWithPlaces('[1,\n"cut')).toMatchObject({
      code: "file.notJson",
      params: { line: 2, column: 1 },
    });
    expect(readJsonWithPlaces("[1,")).toMatchObject({ params: { line: 1, column: 4 } });
  });

  it("knows where each object began", () => {
    const read = readJsonWithPlaces('[\n  {"a": []},\n  {}\n]');
    if (!read.ok || !Array.isArray(read.value)) throw new Error("not read");
    expect(read.value.map((part) => read.placeOf(part))).toEqual([
      { line: 2, column: 3 },
      { line: 3, column: 3 },
    ]);
    expect(read.placeOf({})).toBeNull();
    expect(read.placeOf("a")).toBeNull();
  });

  it("is refused where it is made to exhaust or mislead a reader", () => {
    expect(readJsonWithPlaces("[".repeat(100_000))).toMatchObject({
      code: "file.tooDeep",
      params: { limit: 24 },
    });
    expect(readJsonWithPlaces(`[${"1,".repeat(1_000_000)}1]`)).toMatchObject({ code: "file.tooManyValues" });
    expect(readJsonWithPlaces('{"a":{"__proto__":1}}')).toMatchObject({
      code: "file.forbiddenKey",
      params: { key: "__proto__", line: 1, column: 7 },
    });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // Expected: a SyntaxError.
    return false;
  }
}
