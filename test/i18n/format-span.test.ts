/** How long something is, in few letters, in each language. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { languages } from "../../lib/core/settings/settings.ts";
import { formatSpan } from "../../lib/i18n/format-span.ts";

const minute = 60_000;
const hour = 60 * minute;

describe("a span of time", () => {
  it.each([
    [0, "1 min", "1分钟", "1 分鐘"],
    [40 * minute, "40 min", "40分钟", "40 分鐘"],
    [2 * hour + 59 * minute, "2 hr", "2小时", "2 小時"],
    [47 * hour, "47 hr", "47小时", "47 小時"],
    [-75 * hour, "3 days", "3天", "3 天"],
  ])("of %d ms is said in whole units", (ms, en, zhCn, zhTw) => {
    expect(languages.map((language) => formatSpan(ms, language))).toEqual([en, zhCn, zhTw]);
  });

  it("is never said to be longer than it is, but for what is less than a minute", () => {
    const size = { min: minute, hr: hour, day: 24 * hour, days: 24 * hour };
    fc.assert(
      fc.property(fc.integer({ min: minute, max: 400 * 24 * hour }), (ms) => {
        const [count, unit] = formatSpan(ms, "en").replace(",", "").split(" ");
        expect(Number(count) * size[unit as keyof typeof size]).toBeLessThanOrEqual(ms);
      }),
    );
  });
});
