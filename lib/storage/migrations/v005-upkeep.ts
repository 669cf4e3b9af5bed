/**
 * Version 5 of the database: what keeps rules healthy.
 *
 * - `ruleHits`: how often a rule fired in a week, of mail that was forgotten since
 * - `corrections`: labels and clients that the user put right in Gmail
 * - `suggestions`: what was proposed from them, and what the user said to it
 * - `improvements`: lines that are only ever added
 */
import type { Migration } from "../migration.ts";

export const upkeep: Migration = {
  version: 5,
  tables: {
    ruleHits: "[ruleId+week]",
    corrections: "++n",
    suggestions: "key",
    improvements: "++n",
  },
};
