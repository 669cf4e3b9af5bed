/** What can be done with calendars in their view, and which of them is open in the sheet because of it. */
import { useState } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import type { BusinessCalendar } from "../../../../lib/core/calendars/calendar.ts";
import { plainCalendar } from "../../../../lib/core/calendars/shipped-calendars.ts";
import { promisesOf } from "../../../../lib/core/clocks/promises.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import { newId } from "../../new-id.ts";
import { usePageActions } from "../../page-actions.ts";
import { calendarName } from "../calendars/calendar-name.ts";
import type { ListedCalendar } from "../calendars/listed-calendars.ts";
import { type CalendarDraft, calendarOfDraft, draftOfCalendar, isCalendarChanged } from "./calendar-draft.ts";
import { useClockWords } from "./use-clock-words.ts";

export function useCalendarEdits(set: RuleSet, listed: readonly ListedCalendar[]) {
  const t = useTranslation();
  const words = useClockWords();
  const { edit, tell } = usePageActions();
  const [draft, setDraft] = useState<CalendarDraft>();
  const before = (id: string) => listed.find(({ calendar }) => calendar.id === id)?.calendar;
  const draftOf = (calendar: BusinessCalendar) => draftOfCalendar(calendar, calendarName(calendar, words));
  const emptyDraft = (id: string): CalendarDraft => ({ ...draftOfCalendar(plainCalendar, ""), id });

  /** Nothing typed is lost by closing: the toast opens it again. */
  const close = (closed: CalendarDraft) => {
    setDraft(undefined);
    const stored = before(closed.id);
    if (!isCalendarChanged(closed, stored === undefined ? emptyDraft(closed.id) : draftOf(stored))) return;
    const action = { label: t("draft.restore"), run: () => open(closed) };
    tell({ kind: "done", text: t("draft.discarded", { name: closed.name }), action });
  };
  const open = (next: CalendarDraft) => {
    if (draft !== undefined && draft.id !== next.id) close(draft);
    setDraft(next);
  };
  const save = async (saved: CalendarDraft) => {
    const stored = before(saved.id);
    const calendar = calendarOfDraft(saved, stored, stored === undefined ? "" : calendarName(stored, words));
    const done = words(stored === undefined ? "calendars.added" : "calendars.saved", {
      name: saved.name.trim(),
    });
    if (await edit({ kind: "calendar.save", calendar }, done)) setDraft(undefined);
  };
  const remove = ({ calendar, kind }: ListedCalendar) => {
    if (draft?.id === calendar.id) setDraft(undefined);
    const name = calendarName(calendar, words);
    const used = set.clients.filter((client) => client.calendar === calendar.id).length;
    const isCounting = promisesOf(set).calendar === calendar.id;
    const deleted = isCounting
      ? words("calendars.deletedCounting", { name })
      : used > 0
        ? words("calendars.deletedUsed", { name, count: used })
        : words("calendars.deleted", { name });
    void edit(
      { kind: "calendar.delete", id: calendar.id },
      kind === "own" ? deleted : words("calendars.restored", { name }),
    );
  };
  return {
    draft,
    change: setDraft,
    openCalendar: (calendar: BusinessCalendar) => open(draftOf(calendar)),
    add: () => open(emptyDraft(newId())),
    duplicate: (calendar: BusinessCalendar) => {
      const copy = draftOf(calendar);
      open({ ...copy, id: newId(), name: `${copy.name} 2` });
    },
    closeSheet: () => {
      if (draft !== undefined) close(draft);
    },
    save,
    remove,
  };
}
