/**
 * Reads seen mail as conversations, for the queue of an account.
 *
 * All of it is read in parts of some hundred messages, newest first as far as that is free:
 * ids begin with the time of their message, so that a part is one `getAll` within a span of
 * the key. No part holds the worker for longer than a few milliseconds.
 */
import { Dexie } from "dexie";
import type { ConversationStore, SeenPart } from "../app/conversation-ports.ts";
import type { SeenMail } from "../core/queue/conversation.ts";
import type { Reminder } from "../core/reminders/reminder.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { recordsByThread } from "./read-threads.ts";
import type { SeenRecord } from "./records.ts";
import { firstIdOf } from "./seen-store.ts";

const messagesOfPart = 500;
/** How far back each span reaches; the last one takes all that is left. */
const spanDays = [3, 10, 30, 90, Number.POSITIVE_INFINITY];

export function createConversationStore(database: Database): ConversationStore {
  return {
    part: (account, place, now) => attempt(database, () => readPart(database, account, place, now)),
    of: (account, threadIds) => attempt(database, () => readThreads(database, account, threadIds)),
    ownReminders: (account, threadIds) =>
      attempt(database, () => readOwnReminders(database, account, threadIds)),
  };
}

async function readPart(
  database: Database,
  account: string,
  { span, after }: { readonly span: number; readonly after: string | null },
  now: number,
): Promise<SeenPart> {
  const oldest = firstIdOf(now, spanDays[span] ?? Number.POSITIVE_INFINITY);
  const end = span === 0 ? Dexie.maxKey : firstIdOf(now, spanDays[span - 1] ?? 0);
  const records = await database.seen
    .where("[account+id]")
    .between([account, after ?? oldest], [account, end], after === null, false)
    .limit(messagesOfPart)
    .toArray();
  const mail = records.map(mailOf);
  const last = records.at(-1)?.id;
  if (records.length === messagesOfPart && last !== undefined) return { mail, next: { span, after: last } };
  return { mail, next: span >= spanDays.length - 1 ? null : { span: span + 1, after: null } };
}

/** A message without a conversation stands alone under its own id. */
async function readThreads(
  database: Database,
  account: string,
  threadIds: readonly string[],
): Promise<readonly SeenMail[]> {
  const keys = threadIds.map((threadId): [string, string] => [account, threadId]);
  const found = (await recordsByThread(database, account, threadIds)).flat();
  const alone = (await database.seen.bulkGet(keys)).flatMap((record) =>
    record === undefined || record.facts.threadId !== undefined ? [] : [record],
  );
  return [...found, ...alone].map(mailOf);
}

function mailOf({ facts, seenAt, leftView, view = leftView, leftAt }: SeenRecord): SeenMail {
  return {
    ...{ facts, seenAt },
    ...(view === undefined ? {} : { view }),
    ...(leftAt === undefined ? {} : { leftAt }),
  };
}

async function readOwnReminders(
  database: Database,
  account: string,
  threadIds: readonly string[] | undefined,
): Promise<ReadonlyMap<string, number>> {
  const open = ({ cause, closedAt }: Reminder) => cause === "own" && closedAt === undefined;
  const records = await (threadIds === undefined
    ? database.reminders.where("[account+key]").between([account, "own:"], [account, "own:\uffff"])
    : database.reminders.where("[account+key]").anyOf(threadIds.map((id) => [account, `own:${id}`]))
  ).toArray();
  return new Map(
    records
      .filter(open)
      .flatMap(({ threadId, dueAt }): [string, number][] =>
        threadId === undefined ? [] : [[threadId, dueAt]],
      ),
  );
}
