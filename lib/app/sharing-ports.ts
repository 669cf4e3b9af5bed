/** What the use cases of sharing need from the outside, said by those who use it, as `ports.ts` does for the others. */
import type { KeptPolicy } from "../core/policy/kept-policy.ts";
import type { PolicySubscription } from "../core/policy/policy.ts";
import type { Base } from "../core/sharing/base.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import type { Stored } from "./ports.ts";

/** The log of what was shared and taken in. Nothing takes a line away but "forget everything". */
export interface ShareLog {
  append(entry: ShareLogEntry): Promise<Stored<void>>;
}

/** Revisions that were shared or taken in; the newest hundred are kept. */
export interface BaseStore {
  /** The same revision is kept once; taken in after it was shared, it stays shared. */
  keep(base: Base): Promise<Stored<void>>;
}

export interface PolicyStore {
  /** The company policy that was applied last; `null`: none. */
  load(): Promise<Stored<KeptPolicy | null>>;
  /** With the revision raised in the same transaction; of a database in which nothing was ever saved it stays 0. */
  save(kept: KeptPolicy | null, now: number): Promise<Stored<{ readonly revision: number }>>;
}

/**
 * The company policy as the browser has it now. `given: null`: there is none. `undefined`: the browser
 * does not say, which says nothing about the policy.
 */
export type AskForPolicy = () => Promise<{ readonly given: unknown } | undefined>;

export interface PolicySubscriptions {
  /**
   * Brings the subscriptions of the company in line with these, in their order: new ones come, those that
   * are not among them go, with what they painted. The user's own stay as they are. Gives the revision that this
   * raised; `null`: they were so already.
   */
  sync(
    wanted: readonly PolicySubscription[],
    now: number,
  ): Promise<Stored<{ readonly revision: number | null }>>;
}
