/** Answers what conditions ask about one client: `client:`, `tier:`, its fields, its orders and its mail. */
import { type Comparison, holds, type Relation, readComparisonValue } from "../condition/comparison.ts";
import { ageBorder } from "../condition/evaluate-date.ts";
import { nameKey } from "../condition/known-names.ts";
import type { LookupTerm } from "../condition/tree.ts";
import type { Verdict } from "../condition/verdict.ts";
import type { Client } from "../rules/rule-set.ts";
import { dayOf, stepDay } from "../shared/calendar-day.ts";
import { fieldValues, readAmount, readDay } from "./client-fields.ts";
import type { ContactBook } from "./contact-book.ts";

/** What a client is judged with. */
export interface VerdictContext {
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** IANA name. */
  readonly zone: string;
  /** `null`: seen mail was not looked at. */
  readonly contacts: ContactBook | null;
}

type ClientTerm = LookupTerm & { readonly operator: Exclude<LookupTerm["operator"], "segment" | "group"> };

/** @param client as it counts (`withInherited`) */
export function clientVerdict(
  { operator, value }: ClientTerm,
  client: Client,
  around: VerdictContext,
): Verdict {
  switch (operator) {
    case "client":
      return verdictOf(nameKey(client.name) === nameKey(value));
    case "tier":
      return verdictOf(client.tier === value);
    case "industry":
    case "region":
    case "business":
      return verdictOf(hasField(client, operator, value));
    case "field": {
      const equals = value.indexOf("=");
      return verdictOf(hasField(client, value.slice(0, equals), value.slice(equals + 1)));
    }
    case "orders":
      return ordersVerdict(client, value);
    case "last-order":
      return lastOrderVerdict(client, value, around);
    case "last-contact":
    case "waiting":
      return contactVerdict(operator, value, client, around);
  }
}

function verdictOf(isSo: boolean): Verdict {
  return isSo ? "yes" : "no";
}

function hasField(client: Client, name: string, value: string): boolean {
  const wanted = nameKey(value);
  return fieldValues(client, name).some((held) => nameKey(String(held)) === wanted);
}

/** A client without a number of orders has none that could be compared. */
function ordersVerdict(client: Client, value: string): Verdict {
  const comparison = readComparisonValue(value);
  const counts = fieldValues(client, "orders").flatMap((held) => readAmount(held) ?? []);
  return verdictOf(
    comparison !== null && counts.some((one) => holds(one, comparison.relation, comparison.count)),
  );
}

/** Counted in whole days of the calendar; without a day of the last order it is `no`. */
function lastOrderVerdict(client: Client, value: string, { now, zone }: VerdictContext): Verdict {
  const comparison = readComparisonValue(value);
  const days = fieldValues(client, "last-order").flatMap((held) => readDay(held) ?? []);
  const newest = days.toSorted().at(-1);
  if (comparison === null || comparison.unit === null || newest === undefined) return "no";
  const border = stepDay(dayOf(now, zone), -comparison.count, comparison.unit);
  return verdictOf(isAged(border, within(comparison), newest));
}

/** Without seen mail nothing is told; a client of whom no mail was seen was not written with, as far as is known. */
function contactVerdict(
  operator: "last-contact" | "waiting",
  value: string,
  client: Client,
  { now, zone, contacts }: VerdictContext,
): Verdict {
  const comparison = readComparisonValue(value);
  if (contacts === null) return "unknown";
  if (comparison === null || comparison.unit === null) return "no";
  const contact = contacts.get(client.id);
  const at = operator === "waiting" ? contact?.waitingSince : contact?.lastAt;
  // Nobody waits, or nothing was ever seen: no mail of that age.
  if (at == null) return operator === "waiting" ? "no" : "unknown";
  const { count, unit } = comparison;
  const border = ageBorder({ kind: "age", side: "older", count, unit }, now, zone);
  const relation = operator === "waiting" ? atLeast(comparison) : within(comparison);
  return verdictOf(isAged(border, relation, at));
}

/** Whether what lies at `at` has an age that stands so to that of the border: what is younger lies later. */
function isAged<T extends number | string>(border: T, relation: Relation, at: T): boolean {
  const order = border < at ? -1 : border > at ? 1 : 0;
  return holds(order, relation, 0);
}

/** `last-order:90d` is within 90 days, `waiting:2d` for at least two. */
function within({ relation }: Comparison): Relation {
  return relation === "=" ? "<=" : relation;
}

function atLeast({ relation }: Comparison): Relation {
  return relation === "=" ? ">=" : relation;
}
