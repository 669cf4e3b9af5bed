/** A table from texts to numbers that keeps hashes only. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildTextTable } from "../../../lib/core/shared/text-table.ts";

describe("a table of texts", () => {
  it("finds everything that was filed under a text, in the order of filing", () => {
    const text = fc.string({ unit: fc.constantFrom(..."ab蓝"), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 60 }), text, (texts, wanted) => {
        const table = buildTextTable((put) => texts.forEach((one, at) => void put(one, at)));
        const filed = texts.flatMap((one, at) => (one === wanted ? [at] : []));
        const found = table.candidates(wanted);
        expect(found.filter((at) => texts[at] === wanted)).toEqual(filed);
        expect([...found]).toEqual([...found].sort((one, other) => one - other));
      }),
    );
  });

  it("finds hardly anything else among many", () => {
    const table = buildTextTable((put) => {
      for (let at = 0; at < 20_000; at += 1) put(`client-${at}`, at);
    });
    const strangers = Array.from({ length: 20_000 }, (_, at) => table.candidates(`stranger-${at}`).length);
    expect(strangers.reduce((sum, count) => sum + count)).toBeLessThan(10);
  });

  it("finds nothing where nothing was filed", () => {
    expect(buildTextTable(() => {}).candidates("acme")).toEqual([]);
  });
});
