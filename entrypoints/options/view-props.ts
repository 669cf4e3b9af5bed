/** What every view of the options page is given. */
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../lib/core/settings/settings.ts";
import type { FollowedSet } from "../../lib/core/sharing/followed-set.ts";
import type { Database } from "../../lib/storage/database.ts";

export interface ViewProps {
  /** The user's own set: what is edited. */
  readonly set: RuleSet;
  /** The sets that are followed, as they decide. */
  readonly followed: readonly FollowedSet[];
  /** Of the set: it rises with whatever changes what decides. */
  readonly revision: number;
  readonly settings: Settings;
  /** The stored settings make no sense to this version; `settings` are the defaults. */
  readonly settingsUnreadable: boolean;
  /** Gmail accounts that were ever seen. */
  readonly accounts: readonly string[];
  /** For what only one view reads. */
  readonly database: Database;
}
