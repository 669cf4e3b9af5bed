/** Sieve's tests of dates (RFC 5260) and Zimbra's: days before and after which mail is. */
import type { CalendarDay, Condition, DateTerm } from "../../../condition/tree.ts";
import { exactly } from "./approximation.ts";
import { alsoChanged, lost, type Reading, readings } from "./sieve-conditions.ts";
import type { SieveTest } from "./sieve-script.ts";
import type { TestArguments } from "./test-arguments.ts";

/** `date :value "ge" "date" "date" "2024-01-31"`, and `currentdate` without the header. */
export function readDateTest(test: SieveTest, args: TestArguments): Reading {
  const isCurrent = test.name === "currentdate";
  const [part, keys] = isCurrent ? [args.texts[0], args.texts[1]] : [args.texts[1], args.texts[2]];
  const header = isCurrent ? "date" : args.texts[0]?.[0]?.toLowerCase();
  if (header !== "date" && header !== "received") {
    return lost("condition.header", test.place, { header: header ?? "" });
  }
  const reading = readings.any((keys ?? []).map((key) => comparedDay(test, args, part?.[0] ?? "", key)));
  return isCurrent || header === "received"
    ? alsoChanged(reading, "condition.currentDate", test.place)
    : reading;
}

function comparedDay(test: SieveTest, args: TestArguments, part: string, key: string): Reading {
  const span = spanOf(part.toLowerCase(), key);
  const relation = args.values.get("value")?.[0]?.toLowerCase() ?? (isEqual(args) ? "eq" : "");
  const tree = span === null ? null : related(relation, span);
  if (tree === null) return lost("condition.comparison", test.place, { test: `${test.name} "${part}"` });
  return alsoChanged(exactly(tree), "condition.dateZone", test.place, { value: key });
}

function isEqual({ tags }: TestArguments): boolean {
  return !["contains", "matches", "regex", "count"].some((tag) => tags.has(tag));
}

interface Span {
  readonly first: CalendarDay;
  /** The day after the last one. */
  readonly next: CalendarDay;
}

/** The days that a text means; `null`: it is no day and no year. */
function spanOf(part: string, key: string): Span | null {
  const found = part === "date" ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(key.trim()) : null;
  if (found !== null) {
    const first = dayOf(found[1] ?? "", found[2] ?? "", found[3] ?? "");
    return first === null ? null : { first, next: dayAfter(first) };
  }
  const year = part === "year" ? Number(/^\d{4}$/.exec(key.trim())?.[0]) : Number.NaN;
  if (!(year >= 1 && year < 9999)) return null;
  return { first: { year, month: 1, day: 1 }, next: { year: year + 1, month: 1, day: 1 } };
}

function dayOf(year: string, month: string, day: string): CalendarDay | null {
  const at = { year: Number(year), month: Number(month), day: Number(day) };
  const inRange = at.year >= 1 && at.month >= 1 && at.month <= 12 && at.day >= 1;
  return inRange && at.day <= daysOf(at) ? at : null;
}

function daysOf({ year, month }: CalendarDay): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dayAfter(at: CalendarDay): CalendarDay {
  if (at.day < daysOf(at)) return { ...at, day: at.day + 1 };
  return at.month < 12
    ? { year: at.year, month: at.month + 1, day: 1 }
    : { year: at.year + 1, month: 1, day: 1 };
}

function date(side: DateTerm["side"], at: CalendarDay): DateTerm {
  return { kind: "date", side, at };
}

function related(relation: string, { first, next }: Span): Condition | null {
  const within: Condition = { kind: "and", parts: [date("after", first), date("before", next)] };
  switch (relation) {
    case "ge":
      return date("after", first);
    case "gt":
      return date("after", next);
    case "lt":
      return date("before", first);
    case "le":
      return date("before", next);
    case "eq":
      return within;
    case "ne":
      return { kind: "not", part: within };
    default:
      return null;
  }
}

/** Zimbra: `date :before "20080101"`. */
export function readZimbraDate(test: SieveTest, { tags, texts }: TestArguments): Reading {
  const key = texts[0]?.[0] ?? "";
  const found = /^(\d{4})(\d{2})(\d{2})$/.exec(key.trim());
  const at = found === null ? null : dayOf(found[1] ?? "", found[2] ?? "", found[3] ?? "");
  if (at === null) return lost("condition.comparison", test.place, { test: `date "${key}"` });
  const term = date(tags.has("before") ? "before" : "after", at);
  return alsoChanged(exactly<Condition>(term), "condition.dateZone", test.place, { value: key });
}
