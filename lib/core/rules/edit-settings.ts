/** Saves what decides beside clients and rules: priority, promised answer times and business calendars. */
import { type BusinessCalendar, readCalendar } from "../calendars/calendar.ts";
import { readPromises } from "../clocks/promises.ts";
import { readPrioritySettings } from "../priority/priority-settings.ts";
import { type EditResult, refused } from "./edit-result.ts";
import type { RuleSet } from "./rule-set.ts";
import type { SingleEdit } from "./rule-set-edit.ts";
import { overLimit } from "./set-limits.ts";

type SettingName = "priority" | "promises";

/** `null` takes it out, so that the defaults count. */
export function saveSetting(set: RuleSet, name: SettingName, value: object | null): EditResult {
  const { [name]: before, ...others } = set.settings ?? {};
  const settings = value === null ? others : { ...others, [name]: value };
  return { ok: true, set: { ...set, settings }, inverse: [inverseOf(set, name, before)] };
}

/** What a later version wrote is put back with the whole set: as a setting this version could not name it. */
function inverseOf(set: RuleSet, name: SettingName, before: unknown): SingleEdit {
  if (name === "priority") {
    const priority = readPrioritySettings(before);
    if (before === undefined || priority !== null) return { kind: "priority.save", priority };
  } else {
    const promises = readPromises(before);
    if (before === undefined || promises !== null) return { kind: "promises.save", promises };
  }
  return { kind: "set.replace", set };
}

export function saveCalendar(
  set: RuleSet,
  calendar: BusinessCalendar,
  index: number | undefined,
): EditResult {
  const entries = set.calendars ?? [];
  const place = entries.findIndex((entry) => readCalendar(entry)?.id === calendar.id);
  const before = readCalendar(entries[place]);
  const calendars =
    before === null ? entries.toSpliced(index ?? entries.length, 0, calendar) : entries.with(place, calendar);
  const next = { ...set, calendars };
  const error = overLimit(next);
  if (error !== null) return refused(error);
  const inverse: SingleEdit =
    before === null
      ? { kind: "calendar.delete", id: calendar.id }
      : { kind: "calendar.save", calendar: before };
  return { ok: true, set: next, inverse: [inverse] };
}

export function deleteCalendar(set: RuleSet, id: string): EditResult {
  const entries = set.calendars ?? [];
  const index = entries.findIndex((entry) => readCalendar(entry)?.id === id);
  const calendar = readCalendar(entries[index]);
  if (calendar === null) return refused({ code: "calendar.unknown", params: { id } });
  const calendars = entries.toSpliced(index, 1);
  return { ok: true, set: { ...set, calendars }, inverse: [{ kind: "calendar.save", calendar, index }] };
}
