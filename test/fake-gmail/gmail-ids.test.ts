/** The ids of the simulator, checked by the arithmetic that readers of Gmail's page rely on. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createIdSource } from "./gmail-ids.ts";

const timeOf = (legacyId: string) => Number(BigInt(`0x${legacyId}`) >> 20n);

describe("the ids of a dated message", () => {
  it("hold the time in milliseconds and the same number in decimal", () => {
    const ids = createIdSource()("2025-08-20T07:49:39.000Z");
    expect(timeOf(ids.legacyId)).toBe(Date.parse("2025-08-20T07:49:39.000Z"));
    expect(ids.messageId).toBe(`msg-f:${BigInt(`0x${ids.legacyId}`)}`);
    expect(ids.threadId).toBe(`thread-f:${BigInt(`0x${ids.legacyId}`)}`);
  });

  it("are 16 hex digits, never the same twice, and keep the time, whatever the dates are", () => {
    const anyTime = fc.integer({ min: 0, max: 2 ** 44 - 1 });
    const times = fc.array(fc.oneof(anyTime, fc.constantFrom(0, 1, 2 ** 44 - 1)), {
      minLength: 1,
      maxLength: 60,
    });
    fc.assert(
      fc.property(times, (all) => {
        const nextIds = createIdSource();
        // Dates of the year 10000 and later are written with a sign, which is what `toISOString` does.
        const made = all.map((time) => ({ time, ids: nextIds(new Date(time).toISOString()) }));
        expect(new Set(made.map(({ ids }) => ids.legacyId)).size).toBe(all.length);
        for (const { time, ids } of made) {
          expect(ids.legacyId).toMatch(/^[0-9a-f]{16}$/);
          expect(timeOf(ids.legacyId)).toBe(time);
          expect(ids.time).toBe(time);
        }
      }),
    );
  });
});

describe("a message whose date no id can hold", () => {
  const dates = [undefined, null, "", "not a date", "1969-12-31T23:59:59Z", new Date(2 ** 44).toISOString()];

  it("gets client-made ids and a legacy id whose time every reader refuses", () => {
    const nextIds = createIdSource();
    for (const [index, date] of dates.entries()) {
      const ids = nextIds(date);
      expect(ids.threadId).toMatch(/^thread-a:r-?\d+$/);
      expect(ids.messageId).toMatch(/^msg-a:r-?\d+$/);
      expect(timeOf(ids.legacyId)).toBe(index + 1);
      expect(ids.time).toBeNull();
    }
  });

  it("never shares an id with another one", () => {
    const nextIds = createIdSource();
    const made = Array.from({ length: 2_000 }, () => nextIds(null));
    expect(new Set(made.map((ids) => ids.threadId)).size).toBe(2_000);
    expect(new Set(made.map((ids) => ids.legacyId)).size).toBe(2_000);
  });
});
