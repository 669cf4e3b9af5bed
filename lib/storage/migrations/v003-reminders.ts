/**
 * Version 3 of the database: conversations and reminders.
 *
 * - `seen`: also found by conversation (`account+facts.threadId`)
 * - `marks`: what the user said by hand about a conversation
 * - `reminders`: by account and the key of their cause; `dueAt` finds the next one. Closed ones stay until their conversation is forgotten
 */
import type { Migration } from "../migration.ts";

export const reminders: Migration = {
  version: 3,
  tables: {
    seen: "[account+id], [account+seenAt], seenAt, [account+facts.threadId]",
    marks: "[account+threadId]",
    reminders: "[account+key], dueAt, [account+threadId]",
  },
};
