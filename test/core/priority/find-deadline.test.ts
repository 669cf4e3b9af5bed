/** Which day a text names as a deadline, and what it does not name. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText } from "../../../lib/core/message/fold-text.ts";
import { findDeadline } from "../../../lib/core/priority/find-deadline.ts";
import { dayOf } from "../../../lib/core/shared/calendar-day.ts";

/** Thursday, 26 November 2026, 15:00 in Shanghai. */
const written = Date.parse("2026-11-26T07:00:00Z");
const zone = "Asia/Shanghai";

function dayNamed(text: string, date: number | null = written): string | null {
  const end = findDeadline(foldText(text), date, zone);
  return end === null ? null : dayOf(end - 1, zone);
}

describe("a deadline in English", () => {
  it.each([
    ["Please send it by Friday", "2026-11-27"],
    ["by this Friday", "2026-11-27"],
    ["by Thursday noon", "2026-11-26"],
    ["We need it by Wed.", "2026-12-02"],
    ["before 30 Nov", "2026-11-30"],
    ["by Nov 30th 17:00", "2026-11-30"],
    ["by 5pm on Monday, November 30", "2026-11-30"],
    ["due 2026-12-01", "2026-12-01"],
    ["Due date: 12/15", "2026-12-15"],
    ["due on 1st of December", "2026-12-01"],
    ["deadline: 1 December", "2026-12-01"],
    ["The deadline is Tuesday", "2026-12-01"],
    ["Deadline was 3 November 2026", "2026-11-03"],
    ["EOD please", "2026-11-26"],
    ["by EOD Friday", "2026-11-27"],
    ["by the end of the day", "2026-11-26"],
    ["I need it end of today", "2026-11-26"],
    ["until then, by end of this week", "2026-11-27"],
    ["by the end of the month", "2026-11-30"],
    ["by tomorrow", "2026-11-27"],
    ["no later than tomorrow morning", "2026-11-27"],
    ["not later than 2026/12/03", "2026-12-03"],
    ["by January 5", "2027-01-05"],
    ["by\nFriday", "2026-11-27"],
    ["before Thursday's meeting", "2026-11-26"],
    ["invoice is due on Friday", "2026-11-27"],
  ])("%j is %s", (text, day) => {
    expect(dayNamed(text)).toBe(day);
  });
});

describe("a deadline in Chinese", () => {
  it.each([
    ["截止 11月30日", "2026-11-30"],
    ["报名截止日期：2026年12月1日", "2026-12-01"],
    ["截止日期為12月1日", "2026-12-01"],
    ["请在11月30日前回复", "2026-11-30"],
    ["11 月 30 日（周一）17:00 前", "2026-11-30"],
    ["月底前完成", "2026-11-30"],
    ["下个月底前", "2026-12-31"],
    ["年底前", "2026-12-31"],
    ["本周五之前", "2026-11-27"],
    ["麻烦周五前给我们一个报价", "2026-11-27"],
    ["请务必在本周四前发出", "2026-11-26"],
    // Written on a Thursday.
    ["本周三之前", "2026-12-02"],
    ["明天下班前", "2026-11-27"],
    ["请今天下班前给出处理方案", "2026-11-26"],
    ["後天中午前", "2026-11-28"],
    ["下週一前", "2026-11-30"],
    ["下周五前", "2026-12-04"],
    ["12/1 前", "2026-12-01"],
    ["最晚12月3號", "2026-12-03"],
    ["不迟于2026-12-03", "2026-12-03"],
    ["本周内", "2026-11-27"],
    ["30号前", "2026-11-30"],
    ["5号之前", "2026-12-05"],
    ["禮拜三下午三點前請回覆，星期三前", "2026-12-02"],
    ["１２月１日前", "2026-12-01"],
  ])("%j is %s", (text, day) => {
    expect(dayNamed(text)).toBe(day);
  });
});

describe("what is no deadline", () => {
  it.each([
    "We met on Friday",
    "30 November",
    "2026-12-01",
    "11月30日到货",
    "周五见",
    "I am away until Friday",
    "not before Friday",
    "by next Friday",
    "by 12/1",
    "by March",
    "at the end of the day we are all human",
    "stand by.\n\nFriday morning we start",
    "by 31 November",
    "due 2026-02-30",
    "2月30日前",
    "11月30日前往上海",
    "11月30日前后",
    "11月30日前的订单",
    "三天前",
    "以前的合同",
    "due to Monday's storm",
    "bye Friday",
    "by 2.5 percent",
    "截至今天共有 12/1 个",
    "本周内容",
  ])("%j", (text) => {
    expect(dayNamed(text)).toBeNull();
  });
});

describe("a mail whose date is not known", () => {
  it("has the deadlines that need none, and no others", () => {
    expect(dayNamed("due 2026-12-01", null)).toBe("2026-12-01");
    expect(dayNamed("by Friday", null)).toBeNull();
    expect(dayNamed("11月30日前", null)).toBeNull();
  });
});

describe("of several deadlines", () => {
  it("the first counts that is not over, else the last", () => {
    expect(dayNamed("by 3 December, and the draft by Friday")).toBe("2026-11-27");
    expect(dayNamed("due 2026-11-01, extended: by Monday")).toBe("2026-11-30");
    expect(dayNamed("due 2026-11-01, due 2026-11-03")).toBe("2026-11-03");
  });
});

describe("the day of the mail", () => {
  it("is that of the zone", () => {
    const late = Date.parse("2026-11-26T20:00:00Z");
    expect(dayOf((findDeadline("by tomorrow", late, "UTC") ?? 0) - 1, "UTC")).toBe("2026-11-27");
    expect(dayNamed("by tomorrow", late)).toBe("2026-11-28");
  });

  it("is on or before a deadline without a year, which lies at most about a year ahead", () => {
    const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const english = dayNamed(`by ${day} ${months[month - 1]}`);
        expect(dayNamed(`${month}月${day}日前`)).toBe(english);
        expect(english?.slice(5)).toBe(`${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`);
        expect((english ?? "") >= "2026-11-26" && (english ?? "") < "2027-11-26").toBe(true);
      }),
    );
  });
});

describe("any text", () => {
  it("gives nothing or the end of a day, and is read in a moment", () => {
    const piece = fc.constantFrom(
      "by ",
      "due ",
      "30",
      "/",
      "12",
      "月",
      "日",
      "前",
      "下周",
      "五",
      "end of ",
      " ",
      "the ",
      "\n",
      "eod",
      "截止",
      "-",
      "2026",
      ".",
      "(",
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom("UTC", zone, "America/New_York"),
        (pieces, where) => {
          const end = findDeadline(pieces.join(""), written, where);
          if (end !== null) expect(dayOf(end, where) > dayOf(end - 1, where)).toBe(true);
        },
      ),
    );
    for (const evil of [
      "by ",
      "1",
      "12月",
      "end of ",
      "下周",
      "(((((",
      "by the ",
      "due: ",
      "前",
      "\n",
      "by 1 ",
    ])
      expect(findDeadline(evil.repeat(6000), written, zone)).toBeNull();
  });
});
