/** Holiday files that are none, that are too much, that were made to do harm, and any that was written out. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { iCalendarLimits, readICalendar } from "../../../../lib/core/calendars/icalendar/read-icalendar.ts";
import { calendar, read, window } from "./build-icalendar.ts";

describe("a file that is refused", () => {
  const codeOf = (source: string | Uint8Array) => {
    const reading = readICalendar(source, window);
    return reading.ok ? "read" : reading.error.code;
  };

  it("is none, empty or too large", () => {
    expect(codeOf("<html><body>Sign in</body></html>")).toBe("notCalendar");
    expect(codeOf("")).toBe("notCalendar");
    expect(codeOf(calendar())).toBe("noEvents");
    expect(codeOf(new Uint8Array(iCalendarLimits.bytes + 1))).toBe("tooLarge");
  });

  it("holds more events or days than anybody looks through", () => {
    const events = (count: number, ...lines: readonly string[]) =>
      calendar(...Array.from({ length: count }, () => ["DTSTART;VALUE=DATE:20260101", ...lines]));
    expect(codeOf(events(iCalendarLimits.events))).toBe("read");
    expect(codeOf(events(iCalendarLimits.events + 1))).toBe("tooManyEvents");
    const spread = Array.from({ length: 37 }, (_, index) => {
      const day = new Date(Date.UTC(2000 + index, 0, 1)).toISOString().slice(0, 10).replaceAll("-", "");
      return [`DTSTART;VALUE=DATE:${day}`, "DURATION:P60D"];
    });
    const wide = { ...window, firstYear: 1900, lastYear: 2100 };
    expect(readICalendar(calendar(...spread), wide)).toMatchObject({
      ok: false,
      error: { code: "tooManyDays" },
    });
  });
});

describe("any file", () => {
  const word = fc.constantFrom(
    ...[
      "BEGIN:VCALENDAR",
      "BEGIN:VEVENT",
      "END:VEVENT",
      "END:VCALENDAR",
      "DTSTART",
      ";VALUE=DATE",
      ":",
      ";",
      '"',
      "\r\n",
    ],
    ...[
      "\n ",
      "20260101",
      "T000000Z",
      "RRULE:FREQ=YEARLY;COUNT=",
      "DURATION:P",
      "9D",
      "EXDATE:",
      "SUMMARY:",
      "班",
      "\\",
      ",",
    ],
    ...[
      "0000",
      "9999",
      "INTERVAL=",
      "UNTIL=",
      "STATUS:CANCELLED",
      "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY",
      "\0",
      "\uD800",
    ],
  );

  it("is read or refused, and gives days of the years that were asked for", () => {
    const anyText = fc
      .array(fc.oneof(word, fc.string({ maxLength: 8 })), { maxLength: 120 })
      .map((words) => words.join(""));
    fc.assert(
      fc.property(anyText, (text) => {
        const reading = readICalendar(text, window);
        if (!reading.ok) return;
        for (const { day } of reading.days) expect(day).toMatch(/^202[678]-\d\d-\d\d$/);
      }),
      { numRuns: 3000 },
    );
  });

  it("of any bytes is read or refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        expect(typeof readICalendar(bytes, window).ok).toBe("boolean");
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a calendar that was written out", () => {
  const anyEntry = fc.record({
    offset: fc.integer({ min: 0, max: 1090 }),
    name: fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 60 })
      .map((text) => text.replace(/\s+/g, " ").trim()),
  });
  const dayAt = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);
  const escaped = (text: string) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`);
  /** At 60 units, before a space. */
  const folded = (line: string) => (line.match(/[\s\S]{1,60}/g) ?? []).join("\r\n ");

  it("comes back as it was", () => {
    const anyEntries = fc.uniqueArray(anyEntry, {
      selector: ({ offset }) => offset,
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(anyEntries, fc.boolean(), (entries, hasEnds) => {
        const events = entries.map(({ offset, name }) => [
          `DTSTART;VALUE=DATE:${dayAt(offset).replaceAll("-", "")}`,
          ...(hasEnds ? [`DTEND;VALUE=DATE:${dayAt(offset + 1).replaceAll("-", "")}`] : []),
          folded(`SUMMARY:${escaped(name)}`),
        ]);
        const { days, leftOut, otherYears } = read(calendar(...events));
        const expected = entries
          .map(({ offset, name }) => ({ day: dayAt(offset), name }))
          .sort((one, other) => one.day.localeCompare(other.day));
        expect(days.map(({ day, name }) => ({ day, name }))).toEqual(expected);
        expect([leftOut, otherYears]).toEqual([[], 0]);
      }),
    );
  });
});
