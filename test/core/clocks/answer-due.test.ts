/** When an answer is due: by whose promise, by whose calendar, and when nothing is. */
import { describe, expect, it } from "vitest";
import { answerDue } from "../../../lib/core/clocks/answer-due.ts";
import { compileClocks } from "../../../lib/core/clocks/compile-clocks.ts";
import { defaultPromises, type Promises } from "../../../lib/core/clocks/promises.ts";
import type { Client, Priority } from "../../../lib/core/rules/rule-set.ts";
import { aCalendar } from "../calendars/build-calendar.ts";
import { aClient } from "../rules/build-rule-set.ts";

const promises: Promises = {
  first: { urgent: 2, high: 8, normal: 24, low: null },
  next: { urgent: 1, high: 4, normal: 16, low: null },
  calendar: "house",
};
const house = aCalendar({ id: "house" });
const nightly = aCalendar({ id: "nightly", week: Array.from({ length: 7 }, () => [[0, 1440] as const]) });
const clocks = compileClocks({ settings: { promises }, calendars: [house, nightly] });

interface Asked {
  readonly client?: Client | null;
  readonly priority?: Priority;
  readonly isFirst?: boolean;
  readonly since?: string;
}

function due({
  client = aClient(),
  priority = "urgent",
  isFirst = true,
  since = "2026-11-25T10:00:00Z",
}: Asked) {
  const answer = answerDue(clocks, { client, priority, isFirst, since: Date.parse(since), zone: "UTC" });
  return answer && [new Date(answer.half).toISOString(), new Date(answer.due).toISOString()];
}

describe("the promised answer", () => {
  it("is due after the hours of the priority, and half of them is known", () => {
    expect(due({})).toEqual(["2026-11-25T11:00:00.000Z", "2026-11-25T12:00:00.000Z"]);
  });

  it("has other hours after the first answer", () => {
    expect(due({ isFirst: false })?.[1]).toBe("2026-11-25T11:00:00.000Z");
  });

  it("halves business hours, not the time between", () => {
    expect(due({ since: "2026-11-27T17:00:00Z" })).toEqual([
      "2026-11-27T18:00:00.000Z",
      "2026-11-30T10:00:00.000Z",
    ]);
  });

  it("is the client's own where it has one", () => {
    expect(due({ client: aClient({ promise: { first: 4 } }) })?.[1]).toBe("2026-11-25T14:00:00.000Z");
    expect(due({ client: aClient({ promise: { first: 4 } }), isFirst: false })?.[1]).toBe(
      "2026-11-25T11:00:00.000Z",
    );
    expect(due({ client: aClient({ promise: { first: 4 } }), priority: "low" })?.[1]).toBe(
      "2026-11-25T14:00:00.000Z",
    );
  });

  it("runs by the client's own calendar", () => {
    expect(due({ client: aClient({ calendar: "nightly" }), since: "2026-11-28T03:00:00Z" })?.[1]).toBe(
      "2026-11-28T05:00:00.000Z",
    );
  });

  it("runs by the set's calendar where the client's is gone", () => {
    expect(due({ client: aClient({ calendar: "gone" }) })?.[1]).toBe("2026-11-25T12:00:00.000Z");
  });
});

describe("nothing is due", () => {
  it("where nobody is known", () => expect(due({ client: null })).toBeNull());

  it("where the priority promises nothing", () => expect(due({ priority: "low" })).toBeNull());

  it("by a calendar that never works", () => {
    const closed = aCalendar({ id: "closed", week: [[], [], [], [], [], [], []] });
    const never = compileClocks({
      settings: { promises: { ...promises, calendar: "closed" } },
      calendars: [closed],
    });
    const asked = { client: aClient(), priority: "urgent", isFirst: true, since: 0, zone: "UTC" } as const;
    expect(answerDue(never, asked)).toBeNull();
  });
});

describe("the calendar of a set", () => {
  it("is a shipped one, changed or not", () => {
    const named = { ...promises, calendar: "CN" };
    expect(compileClocks({ settings: { promises: named } }).calendarOf({}).zone).toBe("Asia/Shanghai");
    const changed = aCalendar({ id: "CN", zone: "Asia/Urumqi" });
    const { calendarOf } = compileClocks({ settings: { promises: named }, calendars: [changed] });
    expect(calendarOf({}).zone).toBe("Asia/Urumqi");
    expect(calendarOf({ calendar: "TW" }).zone).toBe("Asia/Taipei");
  });

  it("is the plain one where its own is gone, and where nothing was set", () => {
    const gone = compileClocks({ settings: { promises: { ...promises, calendar: "gone" } } });
    expect(gone.calendarOf({}).id).toBe("plain");
    expect(compileClocks({}).promises).toEqual(defaultPromises);
    expect(compileClocks({}).calendarOf({}).id).toBe("plain");
  });
});
