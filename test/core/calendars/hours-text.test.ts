/** Working hours as people write them. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WorkingHours } from "../../../lib/core/calendars/calendar.ts";
import { printHours, readHours } from "../../../lib/core/calendars/hours-text.ts";

describe("hours that were typed", () => {
  it.each<[string, readonly WorkingHours[]]>([
    ["", []],
    ["  ", []],
    ["9-18", [[540, 1080]]],
    ["9:00-18:00", [[540, 1080]]],
    ["09.30 – 17.45", [[570, 1065]]],
    [
      "13:00-18:00, 9:00-12:00",
      [
        [540, 720],
        [780, 1080],
      ],
    ],
    [
      "９：００－１２：００，１３：００～１８：００",
      [
        [540, 720],
        [780, 1080],
      ],
    ],
    ["0-24", [[0, 1440]]],
  ])("%j are read", (text, hours) => expect(readHours(text)).toEqual(hours));

  it.each([
    "9",
    "18-9",
    "9-9",
    "9-25",
    "9:60-18",
    "9-18-20",
    "nine to five",
    "1-2,3-4,5-6,7-8,9-10,11-12,13-14",
  ])("%j are none", (text) => expect(readHours(text)).toBeNull());

  it("are written so that they are read again", () => {
    const anySpans = fc
      .uniqueArray(fc.integer({ min: 0, max: 1440 }), { minLength: 0, maxLength: 12 })
      .map((edges) => edges.sort((one, other) => one - other))
      .map((edges) =>
        Array.from(
          { length: Math.floor(edges.length / 2) },
          (_, at) => [edges[at * 2] ?? 0, edges[at * 2 + 1] ?? 0] as const,
        ),
      );
    fc.assert(
      fc.property(anySpans, (spans) => {
        expect(readHours(printHours(spans))).toEqual(spans);
      }),
    );
  });

  it("never fail otherwise", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readHours(text)));
  });
});
