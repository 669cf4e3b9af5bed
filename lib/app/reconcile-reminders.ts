/** Brings reminders in line with what is known of conversations and of clients. */
import { type ContactBook, collectContacts } from "../core/clients/contact-book.ts";
import type { SeenMail } from "../core/queue/conversation.ts";
import { givenUp } from "../core/reminders/given-up.ts";
import { type PlannedFor, plannedReminders } from "../core/reminders/planned-reminders.ts";
import { quietReminders } from "../core/reminders/quiet-reminders.ts";
import { reconcile } from "../core/reminders/reconcile.ts";
import type { Reminder } from "../core/reminders/reminder.ts";
import { ownPeople } from "../core/settings/own-people.ts";
import { whyOff } from "../core/settings/settings.ts";
import { byThread } from "./decide-conversations.ts";
import type { Stored } from "./ports.ts";
import type { PresentRules, PresentSettings } from "./present-state.ts";
import { readParts } from "./read-conversations.ts";
import type { ReminderPorts } from "./reminder-ports.ts";
import { touchOutdated } from "./touch-outdated.ts";

export interface Present {
  readonly settings: PresentSettings["settings"];
  readonly rules: PresentRules;
}

/** What reminders follow from, besides mail and marks. */
export function lookedBy({ revision, settings }: Pick<PresentSettings, "revision" | "settings">): string {
  return `${revision} ${JSON.stringify(settings.reminders)}`;
}

/** A reader or writer failed; its code was reported. What was to be done is done at the next wake. */
const failed = Symbol("failed");
type Done<T> = T | typeof failed;

/** Conversations that are looked at before others have their turn. */
const chunkSize = 50;
/** After everything was looked at it is not for so long, however often rules change meanwhile. */
export const restMs = 60_000;

/** Those that have changed, in turns that let others pass. Do not call it within the queue. @returns whether a reminder is another than before */
export async function reconcileTouched(ports: ReminderPorts): Promise<boolean> {
  let isOther = false;
  for (;;) {
    const some = await ports.queue(() => reconcileSome(ports));
    if (some === failed) return isOther;
    isOther ||= some.written > 0;
    if (!some.isMore) return isOther;
  }
}

async function reconcileSome(ports: ReminderPorts): Promise<Done<{ written: number; isMore: boolean }>> {
  await touchOutdated(ports);
  const progress = await took(ports, "reminders.progress", ports.reminders.progress());
  if (progress === failed) return failed;
  const [first, ...others] = Object.entries(progress.touched);
  if (first === undefined) return { written: 0, isMore: false };
  const found = await readSettings(ports);
  const rules = found && (await readRules(ports, found));
  if (found === null || rules === null) return failed;
  const [account, threadIds] = first;
  const mail = await took(
    ports,
    "conversations.of",
    ports.conversations.of(account, threadIds.slice(0, chunkSize)),
  );
  if (mail === failed) return failed;
  const written = await reconcileThreads(ports, { settings: found.settings, rules }, account, mail);
  const latest = await took(ports, "reminders.progress", ports.reminders.progress());
  if (written === failed || latest === failed) return failed;
  const left = threadIds.slice(chunkSize);
  const touched = Object.fromEntries(left.length === 0 ? others : [[account, left], ...others]);
  // Some were looked at by other rules than the rest: were these to change back, all seem to be done.
  const all = latest.all?.by === lookedBy(found) ? latest.all : latest.all && { ...latest.all, by: "" };
  const next = ports.reminders.setProgress({ ...latest, all, touched });
  // Else the same ones come again, for ever.
  if ((await took(ports, "reminders.setProgress", next)) === failed) return failed;
  return { written, isMore: Object.keys(touched).length > 0 };
}

/** Everything that is kept, in turns that let others pass. Do not call it within the queue. */
export async function reconcileAll(ports: ReminderPorts, present: Present): Promise<boolean> {
  const accounts = await took(ports, "accounts", ports.accounts());
  if (accounts === failed) return false;
  const books = new Map<string, ContactBook>();
  for (const account of accounts) {
    const book = await reconcileAccount(ports, present, account);
    if (book === failed) return false;
    books.set(account, book);
  }
  return await ports.queue(
    async () => (await reconcileQuiet(ports, present, books)) !== failed && (await giveUp(ports)) !== failed,
  );
}

async function reconcileAccount(
  ports: ReminderPorts,
  present: Present,
  account: string,
): Promise<Done<ContactBook>> {
  const { rules, settings } = present;
  const contacts = collectContacts(rules.compiled.clients, ownPeople(settings, account));
  const threadIds = new Set<string>();
  const read = await readParts(ports, account, async (mail) => {
    for (const { facts } of mail) {
      contacts.add(facts);
      if (facts.threadId !== undefined) threadIds.add(facts.threadId);
      const pause = ports.breathe();
      if (pause !== null) await pause;
    }
    return false;
  });
  if (!read.ok) {
    ports.report(read.code, "conversations.part");
    return failed;
  }
  const all = [...threadIds];
  for (let start = 0; start < all.length; start += chunkSize) {
    const ids = all.slice(start, start + chunkSize);
    // Read again in its turn: mail that came in the meantime counts.
    const done = await ports.queue(async () => {
      const fresh = await took(ports, "conversations.of", ports.conversations.of(account, ids));
      return fresh === failed ? failed : reconcileThreads(ports, present, account, fresh);
    });
    if (done === failed) return failed;
    const pause = ports.breathe();
    if (pause !== null) await pause;
  }
  return contacts.book();
}

async function reconcileThreads(
  ports: ReminderPorts,
  { settings, rules }: Present,
  account: string,
  mail: readonly SeenMail[],
): Promise<Done<number>> {
  const plannedFor = plannedForNow(ports, settings);
  // Nothing of an account that is switched off is looked at; what stands is kept for when it is on again.
  if (whyOff(settings, account, plannedFor.now) !== null) return 0;
  const threadIds = [...byThread(mail).keys()];
  if (threadIds.length === 0) return 0;
  const marks = await took(ports, "marks.load", ports.marks.load(account, threadIds));
  const existing = await took(ports, "reminders.ofThreads", ports.reminders.ofThreads(account, threadIds));
  if (marks === failed || existing === failed) return failed;
  const conversations = await ports.decideConversations(ports, { account, settings, rules }, mail, marks);
  const kept = Map.groupBy(existing, ({ threadId = "" }) => threadId);
  const records: Reminder[] = [];
  let changesAt = Number.POSITIVE_INFINITY;
  for (const conversation of conversations) {
    const before = kept.get(conversation.threadId) ?? [];
    const written = reconcile(before, plannedReminders(conversation, plannedFor), plannedFor.now);
    records.push(...written);
    const { validUntil } = conversation;
    if (validUntil !== null && validUntil > plannedFor.now && isOpen(before, written))
      changesAt = Math.min(changesAt, validUntil);
  }
  // First, so that a worker that is killed in between leaves no reminder that nobody looks at again.
  if ((await noteChange(ports, changesAt)) === failed) return failed;
  return write(ports, records);
}

/** One of the conversation is open, after these were written. */
function isOpen(before: readonly Reminder[], written: readonly Reminder[]): boolean {
  const keys = new Set(written.map(({ key }) => key));
  return [...written, ...before.filter(({ key }) => !keys.has(key))].some(
    ({ cause, closedAt }) => closedAt === undefined && cause !== "own",
  );
}

/** When to look again at conversations of which nothing is seen. */
async function noteChange(ports: ReminderPorts, changesAt: number): Promise<Done<void>> {
  if (changesAt === Number.POSITIVE_INFINITY) return;
  const progress = await took(ports, "reminders.progress", ports.reminders.progress());
  if (progress === failed) return failed;
  if ((progress.changesAt ?? Number.POSITIVE_INFINITY) <= changesAt) return;
  return took(ports, "reminders.setProgress", ports.reminders.setProgress({ ...progress, changesAt }));
}

async function reconcileQuiet(
  ports: ReminderPorts,
  { settings, rules }: Present,
  books: ReadonlyMap<string, ContactBook>,
): Promise<Done<number>> {
  const existing = await took(ports, "reminders.ofQuiet", ports.reminders.ofQuiet());
  if (existing === failed) return failed;
  const plannedFor = plannedForNow(ports, settings);
  const plan = quietReminders(books, rules.set.clients, plannedFor);
  return write(ports, reconcile(existing, plan, plannedFor.now));
}

/** Of conversations of which nothing is kept any more, too. */
async function giveUp(ports: ReminderPorts): Promise<Done<number>> {
  const active = await took(ports, "reminders.active", ports.reminders.active());
  return active === failed ? failed : write(ports, givenUp(active, ports.clock.now()));
}

/** `null`: they cannot be read. */
export async function readSettings({ state, report }: ReminderPorts): Promise<PresentSettings | null> {
  const present = await state.settings();
  if (present.ok) return present.value;
  report(present.code, "reminders.settings");
  return null;
}

/** Compiles the rules where nobody has yet: not for what settings alone can answer. `null`: they cannot be read. */
export async function readRules(
  { state, report }: ReminderPorts,
  present: PresentSettings,
): Promise<PresentRules | null> {
  const rules = await state.rules(present);
  if (rules.ok) return rules.value;
  report(rules.code, "reminders.rules");
  return null;
}

async function write(ports: ReminderPorts, reminders: readonly Reminder[]): Promise<Done<number>> {
  if (reminders.length === 0) return 0;
  const written = await took(ports, "reminders.write", ports.reminders.write(reminders));
  return written === failed ? failed : reminders.length;
}

function plannedForNow({ clock }: ReminderPorts, { reminders }: Present["settings"]): PlannedFor {
  return { settings: reminders, now: clock.now(), zone: clock.zone() };
}

async function took<T>(ports: ReminderPorts, where: string, reading: Promise<Stored<T>>): Promise<Done<T>> {
  const read = await reading;
  if (read.ok) return read.value;
  ports.report(read.failure.code, where);
  return failed;
}
