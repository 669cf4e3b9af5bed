/** Moments as people write them, in English and Chinese. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readWhen } from "../../../lib/core/reminders/read-when.ts";
import { languages } from "../../../lib/core/settings/settings.ts";

/** A Wednesday, 10:30 in Shanghai. */
const now = Date.UTC(2026, 10, 25, 2, 30);
const zone = "Asia/Shanghai";

/** As the wall shows it, `2026-11-26 09:00`; `null`: not understood. */
function wall(text: string, language: (typeof languages)[number] = "en", at = now): string | null {
  const read = readWhen(text, { now: at, zone, language });
  return read === null ? null : new Date(read + 8 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

describe.each<readonly [string, string | null]>([
  ["tomorrow 9:00", "2026-11-26 09:00"],
  ["Tomorrow", "2026-11-26 09:00"],
  ["tomorrow at 3pm", "2026-11-26 15:00"],
  ["tomorrow afternoon", "2026-11-26 14:00"],
  ["tomorrow evening at 7", "2026-11-26 19:00"],
  ["tomorrow at 7", "2026-11-26 07:00"],
  ["Monday night at 12", "2026-12-01 00:00"],
  ["tomorrow 9 o’clock", "2026-11-26 09:00"],
  ["day after tomorrow", "2026-11-27 09:00"],
  ["next Monday", "2026-11-30 09:00"],
  ["next week", "2026-11-30 09:00"],
  ["next Friday", "2026-12-04 09:00"],
  ["this Friday", "2026-11-27 09:00"],
  ["this Monday", null],
  ["Fri 14:30", "2026-11-27 14:30"],
  ["Wednesday", "2026-12-02 09:00"],
  ["wed 11:00", "2026-11-25 11:00"],
  ["in 3 days", "2026-11-28 09:00"],
  ["in 3 days at 16:00", "2026-11-28 16:00"],
  ["in 2 hours", "2026-11-25 12:30"],
  ["in an hour", "2026-11-25 11:30"],
  ["in half an hour", "2026-11-25 11:00"],
  ["45 minutes from now", "2026-11-25 11:15"],
  ["in two weeks", "2026-12-09 09:00"],
  ["in 3 months", "2027-02-25 09:00"],
  ["30 Nov", "2026-11-30 09:00"],
  ["Nov 30, 2026 at 18:00", "2026-11-30 18:00"],
  ["1st of May", "2027-05-01 09:00"],
  ["29 Feb", "2028-02-29 09:00"],
  ["2026-12-01 9am", "2026-12-01 09:00"],
  ["2026-12-01T14:00", "2026-12-01 14:00"],
  ["2025-12-01", null],
  ["31 April", null],
  ["tonight", "2026-11-25 18:00"],
  ["this afternoon", "2026-11-25 14:00"],
  ["today", "2026-11-25 12:00"],
  ["noon", "2026-11-25 12:00"],
  ["9:00", "2026-11-26 09:00"],
  ["12pm", "2026-11-25 12:00"],
  ["12am", "2026-11-26 00:00"],
  ["end of month", "2026-11-30 09:00"],
  ["next month", "2026-12-01 09:00"],
  ["weekend", "2026-11-28 09:00"],
  ["25:00", null],
  ["13pm", null],
  ["soon", null],
  ["tomorrow today", null],
  ["tomorrow banana", null],
  ["", null],
  ["9", null],
])("%s in English", (text, expected) => {
  it(`is ${expected ?? "not understood"}`, () => {
    expect(wall(text)).toBe(expected);
  });
});

describe.each<readonly [string, string | null]>([
  ["明天上午", "2026-11-26 09:00"],
  ["明天", "2026-11-26 09:00"],
  ["明早", "2026-11-26 09:00"],
  ["明晚八点", "2026-11-26 20:00"],
  ["后天下午三点", "2026-11-27 15:00"],
  ["後天下午三點半", "2026-11-27 15:30"],
  ["大后天", "2026-11-28 09:00"],
  ["下周一", "2026-11-30 09:00"],
  ["下週一", "2026-11-30 09:00"],
  ["下星期日", "2026-12-06 09:00"],
  ["下下周五 10点", "2026-12-11 10:00"],
  ["周五 14:30", "2026-11-27 14:30"],
  ["本周五", "2026-11-27 09:00"],
  ["週五１４：３０", "2026-11-27 14:30"],
  ["禮拜六", "2026-11-28 09:00"],
  ["下周", "2026-11-30 09:00"],
  ["三天后", "2026-11-28 09:00"],
  ["３天后", "2026-11-28 09:00"],
  ["两小时后", "2026-11-25 12:30"],
  ["兩小時後", "2026-11-25 12:30"],
  ["两个半小时后", "2026-11-25 13:00"],
  ["半小时后", "2026-11-25 11:00"],
  ["十五分钟后", "2026-11-25 10:45"],
  ["两周后", "2026-12-09 09:00"],
  ["一个月后", "2026-12-25 09:00"],
  ["11月30日", "2026-11-30 09:00"],
  ["十一月三十日下午两点", "2026-11-30 14:00"],
  ["2026年12月1号 9点一刻", "2026-12-01 09:15"],
  ["12月1日中午", "2026-12-01 12:00"],
  ["28号", "2026-11-28 09:00"],
  ["3号", "2026-12-03 09:00"],
  ["月底", "2026-11-30 09:00"],
  ["下个月底", "2026-12-31 09:00"],
  ["下個月5號", "2026-12-05 09:00"],
  ["今晚", "2026-11-25 18:00"],
  ["今天下午", "2026-11-25 14:00"],
  ["今天早上", null],
  ["晚上十二点", "2026-11-26 00:00"],
  ["凌晨两点", "2026-11-26 02:00"],
  ["11/30", "2026-11-30 09:00"],
  ["二月三十日", null],
  ["以后", null],
])("%s in Chinese", (text, expected) => {
  it(`is ${expected ?? "not understood"}`, () => {
    expect(wall(text, "zh_CN")).toBe(expected);
    // Whatever the page speaks.
    if (!text.includes("/")) expect(wall(text, "en")).toBe(expected);
  });
});

describe("a day with a slash", () => {
  it("is a month and a day in Chinese, and in English only what can be nothing else", () => {
    expect([wall("12/3", "zh_TW"), wall("12/3"), wall("12/25"), wall("25/12"), wall("12/12")]).toEqual([
      "2026-12-03 09:00",
      null,
      "2026-12-25 09:00",
      "2026-12-25 09:00",
      "2026-12-12 09:00",
    ]);
  });
});

describe("late in the evening", () => {
  const late = Date.UTC(2026, 10, 25, 15);

  it("tonight and today are over", () => {
    expect([wall("tonight", "en", late), wall("今天", "en", late)]).toEqual([null, null]);
    expect(wall("tonight", "en", Date.UTC(2026, 10, 25, 11))).toBe("2026-11-25 21:00");
  });
});

describe("where clocks change", () => {
  it("it is nine by the clock on the wall", () => {
    const saturday = Date.UTC(2026, 2, 28, 12);
    const read = readWhen("tomorrow 9:00", { now: saturday, zone: "Europe/Berlin", language: "en" });
    expect(read).toBe(Date.UTC(2026, 2, 29, 7));
  });
});

describe("any text", () => {
  const pieces = fc.constantFrom(
    ..."tomorrow|next|monday|in|3|days|9:00|pm|at|noon|30|nov|2026|-|/|.|:|明天|下|周|一|三|点|半|后|月|号|底|晚|十|個|小時".split(
      "|",
    ),
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(pieces, { maxLength: 8 }).map((all) => all.join(" ")),
    fc.array(pieces, { maxLength: 8 }).map((all) => all.join("")),
  );
  const anyNow = fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2045, 0, 1) });
  const anyZone = fc.constantFrom(
    "UTC",
    "Asia/Shanghai",
    "America/New_York",
    "Europe/Berlin",
    "Pacific/Apia",
  );

  it("is a moment that lies ahead, or is not understood; nothing is thrown", () => {
    let understood = 0;
    fc.assert(
      fc.property(anyText, anyNow, anyZone, fc.constantFrom(...languages), (text, at, where, language) => {
        const read = readWhen(text, { now: at, zone: where, language });
        if (read === null) return;
        understood += 1;
        expect(Number.isInteger(read)).toBe(true);
        expect(read).toBeGreaterThan(at);
      }),
      { numRuns: 3000 },
    );
    // Some of the texts say something; how many differs from run to run.
    expect(understood).toBeGreaterThan(5);
  });

  it("means the same as the moment that it stands for, written out", () => {
    fc.assert(
      fc.property(
        anyNow,
        anyZone,
        fc.integer({ min: 1, max: 700 }),
        fc.nat({ max: 1439 }),
        (at, where, days, minute) => {
          const day = new Date(at + (days + 1) * 86_400_000).toISOString().slice(0, 10);
          const time = `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
          const read = readWhen(`${day} ${time}`, { now: at, zone: where, language: "en" });
          const shown = new Intl.DateTimeFormat("sv-SE", {
            timeZone: where,
            dateStyle: "short",
            timeStyle: "short",
          });
          const isGap = where !== "UTC" && where !== "Asia/Shanghai" && minute >= 60 && minute < 240;
          if (!isGap) expect(shown.format(read ?? 0)).toBe(`${day} ${time}`);
        },
      ),
    );
  });
});
