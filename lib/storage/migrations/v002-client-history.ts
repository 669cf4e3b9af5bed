/**
 * Version 2 of the database: the history of clients.
 *
 * - `history`: what every edit changed about clients, by a number that rises. Found by
 *   client (`clientId+n`) where few changed at once, else by `many`, in blocks
 */
import type { Migration } from "../migration.ts";

export const clientHistory: Migration = {
  version: 2,
  tables: { history: "++n, [clientId+n], many" },
};
