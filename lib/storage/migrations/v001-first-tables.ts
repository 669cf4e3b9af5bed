/**
 * Version 1 of the database: its first tables.
 *
 * - `meta`: single records by key, see `records.ts`
 * - `blocks`: clients and rules in blocks, because 10,000 single records take forty times as long to write
 * - `seen`: one record a message, because messages come and go one by one; `[account+seenAt]` for "seen today", `seenAt` for expiry
 * - `drift`: the newest drift report of each account
 */
import type { Migration } from "../migration.ts";

export const firstTables: Migration = {
  version: 1,
  tables: {
    meta: "key",
    blocks: "[kind+index]",
    seen: "[account+id], [account+seenAt], seenAt",
    drift: "account",
  },
};
