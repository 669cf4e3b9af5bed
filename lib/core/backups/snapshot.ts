/** A copy of the user's own rule set in the browser's private file system, as it was at one moment. */
import type { RuleSet } from "../rules/rule-set.ts";
import type { Settings } from "../settings/settings.ts";
import type { FollowedSet } from "../sharing/followed-set.ts";
import type { Subscription } from "../sharing/subscription.ts";

/**
 * What it was made before or for. `replace`: another set took the place of this one (a restore, an undo);
 * `import`, `consent`: before a file or a shared set was taken in; `daily`: something had changed since the last one;
 * `asked`: the user wanted it; `emptier`: the fuller copy, before one with less than half of it, or with fewer followed sets, was mirrored.
 */
export const snapshotReasons = ["replace", "import", "consent", "daily", "asked", "emptier"] as const;
export type SnapshotReason = (typeof snapshotReasons)[number];

export interface SnapshotHead {
  /** The name of its file. */
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly reason: SnapshotReason;
  readonly clients: number;
  readonly rules: number;
  /** Of the rule set in the database. */
  readonly revision: number;
  /** As it lies on the disk, packed. */
  readonly bytes: number;
}

export interface Snapshot extends Pick<SnapshotHead, "at" | "reason" | "revision"> {
  readonly set: RuleSet;
  readonly settings: Settings;
  /** Whom the user follows and believes; absent: nobody, or an earlier version made the copy. */
  readonly subscriptions?: readonly Subscription[];
  /** As these sets decided; absent: their editions have to be fetched again. */
  readonly followed?: readonly FollowedSet[];
}
