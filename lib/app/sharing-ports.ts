/** What the use cases of sharing need from the outside, said by those who use it, as `ports.ts` does for the others. */
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
