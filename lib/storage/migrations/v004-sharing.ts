/**
 * Version 4 of the database: what is shared, followed and published.
 *
 * - `subscriptions`: addresses that are followed
 * - `editions`: of each subscription what is active, what waits, and what it can go back to
 * - `bases`: revisions that were shared or taken in, by which later files are merged
 * - `shareLog`: lines that are only ever added
 * - `keys`, `members`, `publications`: who signs, for whom files are encrypted, what was published
 */
import type { Migration } from "../migration.ts";

export const sharing: Migration = {
  version: 4,
  tables: {
    subscriptions: "id",
    editions: "[subscriptionId+hash]",
    bases: "id, setId, at",
    shareLog: "++n",
    keys: "id",
    members: "id",
    publications: "setId",
  },
};
