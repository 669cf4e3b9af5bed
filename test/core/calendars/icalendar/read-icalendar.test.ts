/** Days off out of holiday files, as they are published and as they are broken. */
import { describe, expect, it } from "vitest";
import { calendar, read } from "./build-icalendar.ts";

const daysOf = (...event: readonly string[]) => read(calendar(event)).days.map(({ day }) => day);
const reasonOf = (...event: readonly string[]) => read(calendar(event)).leftOut.map(({ reason }) => reason);
const countsOf = (...event: readonly string[]) =>
  read(calendar(["DTSTART;VALUE=DATE:20260214", ...event])).days.map(({ counts }) => counts);

describe("the days of an event", () => {
  it("are one without an end", () => {
    expect(daysOf("DTSTART;VALUE=DATE:20260101")).toEqual(["2026-01-01"]);
  });

  it("do not include its end", () => {
    expect(daysOf("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260104")).toEqual([
      "2026-01-01",
      "2026-01-02",
      "2026-01-03",
    ]);
  });

  it("are one where the end is the beginning, or no day", () => {
    expect(daysOf("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20260101")).toEqual(["2026-01-01"]);
    expect(daysOf("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20269999")).toEqual(["2026-01-01"]);
  });

  it("follow from a duration", () => {
    expect(daysOf("DTSTART;VALUE=DATE:20260101", "DURATION:P2D")).toEqual(["2026-01-01", "2026-01-02"]);
    expect(daysOf("DTSTART:20260101T000000", "DURATION:PT24H")).toEqual(["2026-01-01"]);
  });

  it("are those on the wall of its own zone", () => {
    expect(
      daysOf("DTSTART;TZID=America/New_York:20260704T000000", "DTEND;TZID=America/New_York:20260705T000000"),
    ).toEqual(["2026-07-04"]);
    expect(daysOf('DTSTART;TZID="A:B;C":20260704T000000', "DTEND:20260704T235900")).toEqual(["2026-07-04"]);
  });

  it("are told by the calendar's zone where they are written in UTC", () => {
    expect(daysOf("DTSTART:20260930T160000Z", "DTEND:20261001T160000Z")).toEqual(["2026-10-01"]);
  });

  it("are whole where Outlook says so", () => {
    expect(
      daysOf("DTSTART:20260101T090000", "DTEND:20260102T090000", "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE"),
    ).toEqual(["2026-01-01"]);
  });

  it("are none where it lasts part of a day", () => {
    expect(reasonOf("DTSTART:20260101T090000", "DTEND:20260101T120000")).toEqual(["partOfDay"]);
    expect(reasonOf("DTSTART:20260101T000000", "DTEND:20260101T120000")).toEqual(["partOfDay"]);
    expect(reasonOf("DTSTART:20260101T000000", "DURATION:PT2H")).toEqual(["partOfDay"]);
  });

  it.each(["", "20260231", "2026", "99999999", "20261301T000000", "tomorrow"])("are none on %j", (start) => {
    expect(reasonOf(`DTSTART:${start}`)).toEqual(["noDay"]);
  });

  it("are none where it was cancelled or lasts for months", () => {
    expect(reasonOf("DTSTART;VALUE=DATE:20260101", "STATUS:CANCELLED")).toEqual(["cancelled"]);
    expect(reasonOf("DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:99991231")).toEqual(["tooLong"]);
  });
});

describe("an event that repeats", () => {
  it("comes every year of those that were asked for", () => {
    expect(daysOf("DTSTART;VALUE=DATE:16040501", "RRULE:FREQ=YEARLY")).toEqual([
      "2026-05-01",
      "2027-05-01",
      "2028-05-01",
    ]);
  });

  it("comes every so many years, so often, and until then", () => {
    const from2025 = (rule: string) => daysOf("DTSTART;VALUE=DATE:20250501", `RRULE:FREQ=YEARLY;${rule}`);
    expect(from2025("INTERVAL=2")).toEqual(["2027-05-01"]);
    expect(from2025("COUNT=2")).toEqual(["2026-05-01"]);
    expect(from2025("UNTIL=20270501")).toEqual(["2026-05-01", "2027-05-01"]);
    expect(from2025("UNTIL=20270430T235959Z")).toEqual(["2026-05-01"]);
    expect(from2025("BYMONTH=5;BYMONTHDAY=1;COUNT=3")).toEqual(["2026-05-01", "2027-05-01"]);
  });

  it("ends on the day that is written, in the zone of its beginning", () => {
    const rule = "RRULE:FREQ=YEARLY;UNTIL=20270430T160000Z";
    expect(daysOf("DTSTART:20260430T160000Z", rule)).toEqual(["2026-05-01", "2027-05-01"]);
  });

  it("comes on 29 February in leap years only", () => {
    expect(daysOf("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY")).toEqual(["2028-02-29"]);
  });

  it("leaves out the days that it excludes", () => {
    expect(
      daysOf("DTSTART;VALUE=DATE:20260501", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20270501,20280501"),
    ).toEqual(["2026-05-01"]);
  });

  it.each([
    "FREQ=WEEKLY",
    "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
    "FREQ=YEARLY;BYMONTH=6",
    "FREQ=YEARLY;COUNT=x",
    "",
  ])("is left out where it repeats by %j", (rule) => {
    expect(reasonOf("DTSTART;VALUE=DATE:20260501", `RRULE:${rule}`)).toEqual(["repeats"]);
  });
});

describe("what an entry counts as", () => {
  it("is a day off", () => expect(countsOf("SUMMARY:Spring Festival")).toEqual(["holiday"]));

  it.each([
    "春节（班）",
    "元旦(班)",
    "国庆节 补班",
    "補班",
    "补上班",
    "班｜春节",
    "(班) 春节",
    "春节调休上班",
    "劳动节班",
  ])("is a working day in %j", (name) => {
    expect(countsOf(`SUMMARY:${name}`)).toEqual(["workday"]);
  });

  it.each(["春节（休）", "休｜国庆节", "班禅纪念日"])("is a day off in %j", (name) => {
    expect(countsOf(`SUMMARY:${name}`)).toEqual(["holiday"]);
  });

  it("is a working day by its category", () => {
    expect(countsOf("SUMMARY:Spring", "CATEGORIES:Holiday,补班")).toEqual(["workday"]);
  });

  it("is nothing where Google calls it an observance", () => {
    expect(
      countsOf("SUMMARY:Valentine’s Day", "DESCRIPTION:Observance\\nTo hide observances\\, go to"),
    ).toEqual(["nothing"]);
    expect(countsOf("SUMMARY:Christmas", "DESCRIPTION:Public holiday")).toEqual(["holiday"]);
  });

  it("is what Apple marks, and nothing without a mark in such a file", () => {
    const { days } = read(
      calendar(
        ["DTSTART;VALUE=DATE:20260101", "SUMMARY:元旦（休）", "X-APPLE-SPECIAL-DAY:WORK-HOLIDAY"],
        ["DTSTART;VALUE=DATE:20260104", "SUMMARY:元旦", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY"],
        ["DTSTART;VALUE=DATE:20260105", "SUMMARY:小寒"],
      ),
    );
    expect(days.map(({ counts }) => counts)).toEqual(["holiday", "workday", "nothing"]);
  });
});

describe("a file", () => {
  it("has a name, folded lines and escaped text", () => {
    const text = calendar([
      "DTSTART;VALUE=DA",
      " TE:20260101",
      "SUMMARY;LANGUAGE=en:New Year\\, Day\\n one",
      "\t two",
    ]);
    const { name, days } = read(text.replace("VERSION", "X-WR-CALNAME:Holidays\\; all\r\nVERSION"));
    expect(name).toBe("Holidays; all");
    expect(days).toEqual([{ day: "2026-01-01", name: "New Year, Day one two", counts: "holiday" }]);
  });

  it("may have any line ends", () => {
    const text = calendar(["DTSTART;VALUE=DATE:20260101", "SUMMARY:A"]);
    for (const end of ["\n", "\r"]) expect(read(text.replaceAll("\r\n", end)).days).toEqual(read(text).days);
  });

  it("may be of any encoding", () => {
    const text = calendar(["DTSTART;VALUE=DATE:20260101", "SUMMARY:春节（休）"]);
    const utf8 = new TextEncoder().encode(text);
    const wide = new Uint8Array(text.length * 2);
    for (let index = 0; index < text.length; index += 1)
      new DataView(wide.buffer).setUint16(index * 2, text.charCodeAt(index), true);
    const marked = Uint8Array.from([0xff, 0xfe, ...wide]);
    for (const bytes of [utf8, Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), wide, marked]) {
      expect(read(bytes).days.map(({ name }) => name)).toEqual(["春节（休）"]);
    }
  });

  it("gives a day once, with the names of all its entries", () => {
    const { days } = read(
      calendar(
        ["DTSTART;VALUE=DATE:20260406", "SUMMARY:Easter Monday"],
        ["DTSTART;VALUE=DATE:20260406", "SUMMARY:清明節翌日"],
        ["DTSTART;VALUE=DATE:20260406", "SUMMARY:Easter Monday"],
      ),
    );
    expect(days).toEqual([{ day: "2026-04-06", name: "Easter Monday / 清明節翌日", counts: "holiday" }]);
  });

  it("passes over alarms within events, and parts that are no events", () => {
    const alarm = ["BEGIN:VALARM", "TRIGGER;VALUE=DATE-TIME:19760401T005545Z", "SUMMARY:Alarm", "END:VALARM"];
    const zone =
      "BEGIN:VTIMEZONE\r\nBEGIN:STANDARD\r\nDTSTART:20071104T020000\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
    const text = calendar(["DTSTART;VALUE=DATE:20260101", ...alarm, "SUMMARY:A"]).replace(
      "BEGIN:VEVENT",
      `${zone}BEGIN:VEVENT`,
    );
    expect(read(text).days).toEqual([{ day: "2026-01-01", name: "A", counts: "holiday" }]);
  });

  it("counts the events of other years", () => {
    const { days, otherYears } = read(
      calendar(["DTSTART;VALUE=DATE:20250101"], ["DTSTART;VALUE=DATE:20260101"]),
    );
    expect(days).toHaveLength(1);
    expect(otherYears).toBe(1);
  });

  it("that ends early says so, and keeps what it has", () => {
    const text = calendar(["DTSTART;VALUE=DATE:20260101"], ["DTSTART;VALUE=DATE:20260102", "SUMMARY:B"]);
    const cut = read(text.slice(0, text.lastIndexOf("END:VEVENT")));
    expect(cut.isCut).toBe(true);
    expect(cut.days.map(({ day }) => day)).toEqual(["2026-01-01", "2026-01-02"]);
    expect(read(text).isCut).toBe(false);
  });

  it("may lack the end of an event in its middle", () => {
    const text = calendar(["DTSTART;VALUE=DATE:20260101"], ["DTSTART;VALUE=DATE:20260102"]);
    expect(read(text.replace("END:VEVENT\r\n", "")).days).toHaveLength(2);
  });
});
