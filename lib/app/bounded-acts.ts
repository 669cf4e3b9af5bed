/**
 * What is asked of conversations, within bounds: a page that was taken over could else fill
 * the database with conversations that never were, or with moments that nobody lives to see.
 * What only takes something away is always done.
 */
import { type Outcome, type Refusal, refusal } from "../core/shared/outcome.ts";
import type { ThreadMarkChange } from "../core/threads/thread-mark.ts";
import type { MarkedThread } from "./change-mark.ts";
import { markThread } from "./mark-thread.ts";
import type { Stored } from "./ports.ts";
import type { ReminderPorts } from "./reminder-ports.ts";
import { type OwnReminder, setOwnReminder } from "./set-own-reminder.ts";
import { settleReminder } from "./settle-reminder.ts";

/** Of the user's own, open, in one account. */
export const mostOwnReminders = 2_000;
const mostYears = 20;
const yearMs = 365.25 * 86_400_000;

interface Conversation {
  readonly account: string;
  readonly threadId: string;
}

/** Besides the codes of `markThread`: `thread.unknown`, `time.tooFar`. */
export async function markKnownThread(
  ports: ReminderPorts,
  marked: MarkedThread,
): Promise<Outcome<{ before: ThreadMarkChange }>> {
  const { done, pin, later } = marked.change;
  const times = [done?.at, pin?.until, later?.at, later?.until];
  const isMore = [done, pin, later].some((part) => part !== undefined && part !== null);
  const refused = isMore
    ? (whyTooFar(ports, times) ?? (await ports.queue(() => whyUnknown(ports, marked))))
    : null;
  return refused ?? (await markThread(ports, marked));
}

/** Besides the codes of `setOwnReminder`: `thread.unknown`, `time.tooFar`, `reminder.tooMany`. */
export async function remindOfKnownThread(
  ports: ReminderPorts,
  own: OwnReminder,
): Promise<Outcome<{ before: number | null }>> {
  const refused =
    own.at === null
      ? null
      : (whyTooFar(ports, [own.at]) ??
        (await ports.queue(async () => (await whyUnknown(ports, own)) ?? (await whyTooMany(ports, own)))));
  return refused ?? (await setOwnReminder(ports, own));
}

/** Besides the codes of `settleReminder`: `time.tooFar`. */
export async function settleInTime(
  ports: ReminderPorts,
  settling: Parameters<typeof settleReminder>[1],
): Promise<Outcome<Record<string, never>>> {
  return whyTooFar(ports, [settling.laterUntil]) ?? (await settleReminder(ports, settling));
}

function whyTooFar(
  { clock }: Pick<ReminderPorts, "clock">,
  times: readonly (number | null | undefined)[],
): Refusal | null {
  const latest = clock.now() + mostYears * yearMs;
  return times.some((time) => (time ?? 0) > latest) ? refusal("time.tooFar", { years: mostYears }) : null;
}

/** Something is known of a conversation by its mail, or by what the user said of it, which may be taken back. */
async function whyUnknown(
  ports: ReminderPorts,
  { account, threadId }: Conversation,
): Promise<Refusal | null> {
  const mail = await ports.conversations.of(account, [threadId]);
  if (!mail.ok) return failed(mail);
  if (mail.value.length > 0) return null;
  const marks = await ports.marks.load(account, [threadId]);
  if (!marks.ok) return failed(marks);
  if (marks.value.size > 0) return null;
  const reminders = await ports.reminders.ofThreads(account, [threadId]);
  if (!reminders.ok) return failed(reminders);
  return reminders.value.length > 0 ? null : refusal("thread.unknown");
}

/** One that is moved is no more than before. */
async function whyTooMany(
  ports: ReminderPorts,
  { account, threadId }: Conversation,
): Promise<Refusal | null> {
  const open = await ports.conversations.ownReminders(account);
  if (!open.ok) return failed(open);
  if (open.value.has(threadId) || open.value.size < mostOwnReminders) return null;
  return refusal("reminder.tooMany", { limit: mostOwnReminders });
}

function failed({ failure }: Extract<Stored<unknown>, { ok: false }>): Refusal {
  return refusal(failure.code, failure.params);
}
