/**
 * Which clients nobody was in contact with for long.
 *
 * All accounts are looked at together: who writes to one of them is not quiet. The reminder
 * belongs to the account of the last contact and names its day, so that each silence is told
 * of once. Prospects and archived clients owe nobody a sign of life.
 */
import type { ContactBook } from "../clients/contact-book.ts";
import { withInherited } from "../clients/inherit.ts";
import type { Client } from "../rules/rule-set.ts";
import { dayOf } from "../shared/calendar-day.ts";
import { laterDay } from "../shared/later-day.ts";
import type { PlannedFor } from "./planned-reminders.ts";
import type { ClosedBy, PlannedReminder, Reminder } from "./reminder.ts";
import { hasCome, type ReminderPlan } from "./reminder-plan.ts";

interface LastContact {
  readonly account: string;
  /** Milliseconds since the epoch. */
  readonly lastAt: number;
}

/** Silences that are looked for once a day are planned a day ahead. */
const aheadDays = 1;

/** @param books of each account of the browser */
export function quietReminders(
  books: ReadonlyMap<string, ContactBook>,
  clients: readonly Client[],
  { settings, now, zone }: PlannedFor,
): ReminderPlan {
  const contacts = newestContacts(books);
  const kept = new Set(
    withInherited(clients)
      .filter(canBeQuiet)
      .map(({ id }) => id),
  );
  const wanted: PlannedReminder[] = [];
  for (const [clientId, { account, lastAt }] of settings.quietDays === 0 ? [] : contacts) {
    if (!kept.has(clientId)) continue;
    const dueAt = laterDay(lastAt, settings.quietDays, zone);
    if (dueAt > laterDay(now, aheadDays, zone)) continue;
    const key = `quiet:${clientId}:${dayOf(lastAt, zone)}`;
    wanted.push({ account, key, cause: "quiet", clientId, since: lastAt, dueAt });
  }
  return {
    wanted,
    heldUntil: null,
    whyOver: (reminder) => {
      const { clientId = "" } = reminder;
      if (settings.quietDays === 0 || !kept.has(clientId)) return "gone";
      return whyHeard(reminder, contacts.get(clientId), now);
    },
  };
}

/** A client of whom no mail is kept any more stays quiet. */
function whyHeard(reminder: Reminder, contact: LastContact | undefined, now: number): ClosedBy | null {
  if (contact !== undefined && contact.lastAt > (reminder.since ?? 0)) return "answered";
  return hasCome(reminder, now) ? null : "gone";
}

function canBeQuiet({ tier, archived }: Client): boolean {
  return tier !== "prospect" && archived !== true;
}

function newestContacts(books: ReadonlyMap<string, ContactBook>): ReadonlyMap<string, LastContact> {
  const newest = new Map<string, LastContact>();
  for (const [account, book] of books) {
    for (const [clientId, { lastAt }] of book) {
      if (lastAt > (newest.get(clientId)?.lastAt ?? 0)) newest.set(clientId, { account, lastAt });
    }
  }
  return newest;
}
