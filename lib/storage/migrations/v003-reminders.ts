/**
 * Version 3 of the database: conversations and reminders.
 *
 * - `seen`: also found by conversation (`account+facts.threadId`) and by the list in which it lies (`account+view`);
 *   what has left its list has no `view`, so however much was archived, a list reads what it holds
 * - `marks`: what the user said by hand about a conversation
 * - `reminders`: by account and the key of their cause; `dueAt` finds the next one. Closed ones stay until their conversation is forgotten
 */
import type { Migration } from "../migration.ts";

export const reminders: Migration = {
  version: 3,
  tables: {
    seen: "[account+id], [account+seenAt], seenAt, [account+facts.threadId], [account+view+id]",
    marks: "[account+threadId]",
    reminders: "[account+key], dueAt, [account+threadId]",
  },
};
