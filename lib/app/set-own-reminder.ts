/** Sets, moves or takes away the user's own reminder on a conversation. */
import type { Reminder } from "../core/reminders/reminder.ts";
import { ownKey, ownReminder, settled } from "../core/reminders/settle-reminder.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { remindNow } from "./catch-up-reminders.ts";
import type { ReminderPorts } from "./reminder-ports.ts";

export interface OwnReminder {
  readonly account: string;
  readonly threadId: string;
  /** Milliseconds since the epoch; `null` takes it away. */
  readonly at: number | null;
  readonly note?: string;
}

/** @returns when the user was to be reminded until now */
export async function setOwnReminder(
  ports: ReminderPorts,
  own: OwnReminder,
): Promise<Outcome<{ before: number | null }>> {
  const answer = await ports.queue(() => writeOwn(ports, own));
  if (answer.ok) await remindNow(ports);
  return answer;
}

async function writeOwn(
  ports: ReminderPorts,
  { account, threadId, at, note }: OwnReminder,
): Promise<Outcome<{ before: number | null }>> {
  const found = await ports.reminders.find(account, ownKey(threadId));
  if (!found.ok) return refusal(found.failure.code, found.failure.params);
  const open = found.value?.closedAt === undefined ? found.value : null;
  const next = nextOwn(
    open,
    { account, threadId, at, ...(note !== undefined && { note }) },
    ports.clock.now(),
  );
  const written = await ports.reminders.write(next);
  if (!written.ok) return refusal(written.failure.code, written.failure.params);
  ports.touchQueue(account, [threadId]);
  return { ok: true, value: { before: open?.dueAt ?? null } };
}

/** The records to write. */
function nextOwn(
  open: Reminder | null,
  { account, threadId, at, note }: OwnReminder,
  now: number,
): readonly Reminder[] {
  if (at !== null) return [ownReminder(account, threadId, at, note ?? open?.note)];
  return open === null ? [] : [settled(open, null, now)];
}
