/** Sets, moves or takes away the user's own reminder on a conversation. */
import type { Reminder } from "../core/reminders/reminder.ts";
import { ownKey, ownReminder, settled } from "../core/reminders/settle-reminder.ts";
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import { remindNow } from "./catch-up-reminders.ts";
import { readRules, readSettings } from "./reconcile-reminders.ts";
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
  const next =
    at === null
      ? closed(open, ports.clock.now())
      : [
          ownReminder(
            { account, threadId, ...(await aboutOf(ports, open, { account, threadId, note })) },
            at,
          ),
        ];
  const written = await ports.reminders.write(next);
  if (!written.ok) return refusal(written.failure.code, written.failure.params);
  ports.touchQueue(account, [threadId]);
  return { ok: true, value: { before: open?.dueAt ?? null } };
}

/** The records to write. */
function closed(open: Reminder | null, now: number): readonly Reminder[] {
  return open === null ? [] : [settled(open, null, now)];
}

/** The client, so that the list and the notification name it, and the note, which stays where it is moved. */
async function aboutOf(
  ports: ReminderPorts,
  open: Reminder | null,
  {
    account,
    threadId,
    note = open?.note,
  }: Pick<OwnReminder, "account" | "threadId"> & { note: string | undefined },
): Promise<Pick<Reminder, "clientId" | "note">> {
  const clientId = (await clientOf(ports, account, threadId)) ?? open?.clientId;
  return { ...(clientId !== undefined && { clientId }), ...(note !== undefined && { note }) };
}

/** Absent: nobody there is a client, or nothing can be read: then the reminder still names its mail. */
async function clientOf(
  ports: ReminderPorts,
  account: string,
  threadId: string,
): Promise<string | undefined> {
  const present = await readSettings(ports);
  const rules = present && (await readRules(ports, present));
  const mail = await ports.conversations.of(account, [threadId]);
  if (present === null || rules === null || !mail.ok) return undefined;
  const asked = { account, settings: present.settings, rules };
  const [conversation] = await ports.decideConversations(ports, asked, mail.value, new Map());
  return conversation?.decision.clientId;
}
