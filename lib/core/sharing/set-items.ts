/** The parts of a rule set as lists of items, so that what is the same for all of them is written once. */
import { readCalendar } from "../calendars/calendar.ts";
import { readGroup } from "../groups/group.ts";
import { readRuleTest } from "../rule-tests/rule-test.ts";
import { type ItemStamp, type RuleSet, type SetPart, setParts } from "../rules/rule-set.ts";
import { readSegment } from "../segments/segment.ts";

/** Every part but the settings, which are one object. */
export type ListPart = Exclude<SetPart, "settings">;

export const listParts: readonly ListPart[] = setParts.filter((part) => part !== "settings");

/** Parts whose items carry a stamp. Of templates no shape is known yet: they are left as they are. */
export function isStamped(part: ListPart): boolean {
  return part !== "templates";
}

/** A shared file says of its items who changed them when; that is no part of the item. The same object where it says nothing. */
export function withoutStamp(item: unknown): unknown {
  if (typeof item !== "object" || item === null) return item;
  if (!Object.hasOwn(item, "revision") && !Object.hasOwn(item, "author")) return item;
  const { revision: _revision, author: _author, ...rest } = item as ItemStamp;
  return rest;
}

const readers = {
  segments: readSegment,
  groups: readGroup,
  calendars: readCalendar,
  tests: readRuleTest,
} as const;

/** What others call the item by; `null`: it has no id, nor a name that stands for it. */
export function idOfItem(part: ListPart, item: unknown): string | null {
  const read = part in readers ? readers[part as keyof typeof readers](item) : null;
  return read?.id ?? textOf(item, "id");
}

/** What people call it; empty where nothing is written there. */
export function nameOfItem(item: unknown): string {
  return textOf(item, "name") ?? "";
}

function textOf(item: unknown, key: string): string | null {
  if (typeof item !== "object" || item === null || !Object.hasOwn(item, key)) return null;
  const value: unknown = Reflect.get(item, key);
  return typeof value === "string" && value !== "" ? value : null;
}

export function itemsOf(set: RuleSet, part: ListPart): readonly unknown[] {
  return set[part] ?? [];
}

/** The set with the items of one part changed one by one; a part that is absent stays absent. */
export function mapItems(set: RuleSet, part: ListPart, change: (item: unknown) => unknown): RuleSet {
  const items = set[part];
  return items === undefined ? set : { ...set, [part]: items.map(change) };
}
