/** What is open, with the mail that it is about. */
import { expect, it } from "vitest";
import type { Reminder } from "../../lib/core/reminders/reminder.ts";
import { openReminders } from "../../lib/storage/read-open-reminders.ts";
import { freshDatabase } from "./fresh-database.ts";

const me = "me@x.example";
const seen = (id: string, threadId: string, date: number, account = me) => ({
  ...{ account, id, seenAt: 0 },
  facts: { id, threadId, date, subject: `Subject ${id}` },
});
const reminder = (key: string, dueAt: number, more: Partial<Reminder> = {}): Reminder => ({
  ...{ account: me, key, cause: "answer", dueAt },
  ...more,
});

it("gives open ones of all accounts, what is due first first, with the message or the newest of the conversation", async () => {
  const database = freshDatabase();
  await database.open();
  await database.seen.bulkPut([
    seen("1", "t", 10),
    seen("2", "t", 30),
    seen("3", "t", 20),
    seen("4", "t", 99, "o@x.example"),
  ]);
  await database.reminders.bulkPut([
    reminder("late", 300, { messageId: "3", threadId: "t" }),
    reminder("early", 100, { threadId: "t" }),
    reminder("gone", 200, { messageId: "forgotten" }),
    reminder("shut", 50, { closedAt: 60, closedBy: "done" }),
    reminder("other", 250, { account: "o@x.example", messageId: "3", threadId: "t" }),
  ]);
  const read = await openReminders(database, 10);
  if (!read.ok) throw new Error(read.failure.code);
  expect(read.value.map(({ reminder: { key }, facts }) => [key, facts?.id])).toEqual([
    ["early", "2"],
    ["gone", undefined],
    ["other", "4"],
    ["late", "3"],
  ]);
  const first = await openReminders(database, 1);
  expect(first.ok && first.value.length).toBe(1);
});
