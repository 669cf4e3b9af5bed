/**
 * Brings the reminders that are kept in line with what there is to be reminded of.
 *
 * Nothing is shown here and no clock is needed but to say when: whoever finds the same
 * things twice, in two tabs or after a restart, writes nothing the second time.
 */
import { isEqual } from "../shared/is-equal.ts";
import { isOlderMessage } from "./is-older-message.ts";
import type { PlannedReminder, Reminder } from "./reminder.ts";
import type { ReminderPlan } from "./reminder-plan.ts";

/**
 * The records to write. O(existing × wanted), both few.
 * @param existing every one of the conversation, or every one of quiet clients: the closed ones, too
 */
export function reconcile(existing: readonly Reminder[], plan: ReminderPlan, now: number): Reminder[] {
  const known = new Map(existing.map((reminder) => [reminder.key, reminder]));
  const asked = plan.wanted.map((planned) => ({ ...planned, key: knownKey(planned, existing) }));
  const wantedKeys = new Set(asked.map(({ key }) => key));
  const wanted = asked.map((planned) => {
    const before = known.get(planned.key);
    return before === undefined ? opened(planned, existing, plan) : kept(before, planned, plan);
  });
  const others = existing
    .filter(({ key }) => !wantedKeys.has(key))
    .map((reminder) => unwanted(reminder, plan, now));
  return [...wanted, ...others].filter((after) => !isEqual(after, known.get(after.key)));
}

/**
 * The key of a quiet client names the day of the last contact where the user was then. Elsewhere that
 * may be another day, and it is the same silence.
 */
function knownKey({ key, cause, clientId, since }: PlannedReminder, existing: readonly Reminder[]): string {
  if (cause !== "quiet" || existing.some((one) => one.key === key)) return key;
  const same = existing.find(
    (one) => one.cause === "quiet" && one.clientId === clientId && one.since === since,
  );
  return same?.key ?? key;
}

function opened(planned: PlannedReminder, existing: readonly Reminder[], plan: ReminderPlan): Reminder {
  return withDue(planned, existing.find((one) => isSameWait(one, planned)) ?? {}, plan);
}

/**
 * Older mail that waits, too, came into view: the wait has another name and began
 * earlier, and the user was told of it already.
 */
function isSameWait(before: Reminder, planned: PlannedReminder): boolean {
  if (planned.cause !== "answer" || before.cause !== "answer") return false;
  if (before.closedBy !== undefined && before.closedBy !== "gone") return false;
  return isOlderMessage(planned.messageId ?? "", before.messageId ?? "");
}

/**
 * Whoever is wanted again was closed for what does not hold any more: an answer that was thrown away or put
 * back, an address that was wrongly taken for our own.
 */
function kept(before: Reminder, planned: PlannedReminder, plan: ReminderPlan): Reminder {
  const { closedBy } = before;
  // Of a conversation nobody waits in while the user calls it done: whoever is wanted again was taken back.
  if (closedBy === "done" && planned.cause !== "answer" && planned.cause !== "followUp") return before;
  return withDue({ ...planned, account: before.account }, before, plan);
}

/** What happened to a reminder stays with it, unless it was put off after it was shown: then it is shown anew. */
function withDue(
  planned: PlannedReminder,
  { laterUntil, showing, shownIn, shownAt, escalatedAt }: Partial<Reminder>,
  plan: ReminderPlan,
): Reminder {
  const held = isHeld(planned) ? (plan.heldUntil ?? 0) : 0;
  const isPutOff = shownAt !== undefined && held > shownAt;
  const wasShown = {
    ...(showing !== undefined && { showing }),
    ...(shownIn !== undefined && { shownIn }),
    ...(shownAt !== undefined && { shownAt }),
    ...(escalatedAt !== undefined && { escalatedAt }),
  };
  return {
    ...planned,
    dueAt: Math.max(planned.dueAt, held, laterUntil ?? 0),
    ...(laterUntil !== undefined && { laterUntil }),
    ...(isPutOff ? {} : wasShown),
  };
}

function unwanted(reminder: Reminder, plan: ReminderPlan, now: number): Reminder {
  const { closedBy: before } = reminder;
  // The answer is often seen in two steps: first that something newer is there, then that it is ours.
  if (before === "gone" && plan.whyOver(reminder) === "answered")
    return { ...reminder, closedBy: "answered" };
  if (before !== undefined || reminder.cause === "own") return reminder;
  const closedBy = plan.whyOver(reminder);
  if (closedBy === null) return reminder;
  return { ...reminder, closedAt: now, closedBy };
}

function isHeld({ cause }: PlannedReminder): boolean {
  return cause === "answer" || cause === "followUp";
}
