// @vitest-environment happy-dom
/** Answer times and calendars as they are typed, kept, and judged by axe. */
import axe from "axe-core";
import { useState } from "preact/hooks";
import { describe, expect, it } from "vitest";
import { PageActionsContext } from "../../entrypoints/options/page-actions.ts";
import { calendarName } from "../../entrypoints/options/views/calendars/calendar-name.ts";
import { listedCalendars } from "../../entrypoints/options/views/calendars/listed-calendars.ts";
import {
  type CalendarDraft,
  calendarOfDraft,
  draftOfCalendar,
  withDays,
} from "../../entrypoints/options/views/clocks/calendar-draft.ts";
import { CalendarSheet } from "../../entrypoints/options/views/clocks/calendar-sheet.tsx";
import { weekText } from "../../entrypoints/options/views/clocks/calendar-words.ts";
import {
  draftOfPromises,
  promisesOfDraft,
  readPromised,
} from "../../entrypoints/options/views/clocks/promises-draft.ts";
import { shippedCalendars } from "../../lib/core/calendars/shipped-calendars.ts";
import { defaultPromises } from "../../lib/core/clocks/promises.ts";
import { translateClocks } from "../../lib/i18n/clocks/translate-clocks.ts";
import { aCalendar } from "../core/calendars/build-calendar.ts";
import { one, press, show, type } from "./show.tsx";

const words = translateClocks("en");
const nothing = () => undefined;
const china = shippedCalendars.find(({ id }) => id === "CN") ?? aCalendar();

describe("promised hours", () => {
  it("come back as they were", () => {
    expect(promisesOfDraft(draftOfPromises(defaultPromises))).toEqual(defaultPromises);
  });

  it.each([
    ["", null],
    ["2", 2],
    [" 1,5 ", 1.5],
    ["８", 8],
    ["0", undefined],
    ["-1", undefined],
    ["8761", undefined],
    ["soon", undefined],
  ])("%j are %j", (text, hours) => expect(readPromised(text)).toBe(hours));

  it("are none where one field is wrong", () => {
    const draft = draftOfPromises(defaultPromises);
    expect(promisesOfDraft({ ...draft, next: { ...draft.next, low: "x" } })).toBeNull();
  });
});

describe("a calendar that is edited", () => {
  it.each(shippedCalendars)("comes back as it was: $id", (calendar) => {
    const name = calendarName(calendar, words);
    expect(calendarOfDraft(draftOfCalendar(calendar, name), calendar, name)).toEqual(calendar);
  });

  it("keeps what this version does not know", () => {
    const later = { ...aCalendar(), shift: "night" };
    expect(calendarOfDraft(draftOfCalendar(later, "Own"), later, "Own")).toEqual(later);
  });

  it("has no zone once the field is empty, and the name that was typed", () => {
    const draft = { ...draftOfCalendar(china, "Mainland China"), zone: " ", name: " Office " };
    const saved = calendarOfDraft(draft, china, "Mainland China");
    expect(saved.name).toBe("Office");
    expect(saved).not.toHaveProperty("zone");
  });

  it("lists a day once, however it counted before", () => {
    const before = [{ day: "2026-02-14", name: "春节补班", kind: "workday" }] as const;
    expect(withDays(before, [{ day: "2026-02-14", kind: "holiday" }])).toEqual([
      { day: "2026-02-14", kind: "holiday" },
    ]);
  });
});

describe("the list of calendars", () => {
  it("has those that are shipped as they are now, then the user's own", () => {
    const listed = listedCalendars({ calendars: [aCalendar(), { ...china, name: "Office" }, "unreadable"] });
    expect(listed.map(({ calendar, kind }) => `${calendar.id} ${kind}`)).toEqual([
      "plain shipped",
      "CN changed",
      "TW shipped",
      "HK shipped",
      "US shipped",
      "EU shipped",
      "own own",
    ]);
    const names = listed.map(({ calendar }) => calendarName(calendar, words));
    expect(names.slice(0, 3)).toEqual(["Monday to Friday, no holidays", "Office", "Taiwan"]);
  });

  it("tells days with the same hours together", () => {
    expect(weekText(china, words)).toBe("Mon–Fri 9:00–18:00");
    const { week } = aCalendar();
    expect(weekText(aCalendar({ week: week.with(5, [[600, 720]]) }), words)).toBe(
      "Mon–Fri 9:00–18:00; Sat 10:00–12:00",
    );
    expect(weekText(aCalendar({ week: week.map(() => []) }), words)).toBe("no working hours");
  });
});

describe("the sheet of a calendar", () => {
  interface Saved {
    draft?: CalendarDraft;
  }
  function Sheet({ saved }: { readonly saved: Saved }) {
    const [draft, setDraft] = useState(draftOfCalendar(china, "Mainland China"));
    const actions = { call: nothing, edit: nothing, tell: nothing, tellFailure: nothing } as never;
    return (
      <PageActionsContext.Provider value={actions}>
        <CalendarSheet
          draft={draft}
          listed={{ calendar: china, kind: "shipped" }}
          thisYear={2026}
          onChange={setDraft}
          onSave={(kept) => {
            saved.draft = kept;
          }}
          onClose={nothing}
          onDuplicate={nothing}
          onRemove={nothing}
        />
      </PageActionsContext.Provider>
    );
  }

  it("has names for all that can be pressed, and says that next year is not complete", async () => {
    const root = await show(<Sheet saved={{}} />);
    expect(root.textContent).toContain("2027: not all days were announced");
    const { violations, passes } = await axe.run(root, { rules: { "color-contrast": { enabled: false } } });
    expect(passes.length).toBeGreaterThan(5);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });

  it("keeps a calendar without a name, or in a zone that does not exist, from being saved", async () => {
    const saved: Saved = {};
    const root = await show(<Sheet saved={saved} />);
    const [name, zone] = root.querySelectorAll<HTMLInputElement>(".sheet-body > .field input");
    if (name === undefined || zone === undefined) throw new Error("the sheet has no fields");
    const submit = () => press(one(root, "button[type=submit]"));
    await type(zone, "Mars/Olympus");
    await submit();
    expect(root.textContent).toContain("There is no time zone of this name.");
    expect(saved.draft).toBeUndefined();
    await type(zone, "Asia/Urumqi");
    await type(name, " ");
    await submit();
    expect(root.textContent).toContain("A calendar needs a name.");
    expect(saved.draft).toBeUndefined();
    await type(name, "Office");
    await submit();
    expect(saved.draft?.zone).toBe("Asia/Urumqi");
  });

  it("removes and lists days of the year that is shown", async () => {
    const saved: Saved = {};
    const root = await show(<Sheet saved={saved} />);
    expect(root.querySelectorAll(".day-list li")).toHaveLength(39);
    await press(one(root, ".day-list li button"));
    await press(one(root, "button[type=submit]"));
    expect(saved.draft?.days.map(({ day }) => day)).not.toContain("2026-01-01");
  });
});
