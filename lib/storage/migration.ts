/** One step in the history of the database. */
import type { Transaction } from "dexie";

/** Tables as Dexie writes them: primary key first, then indexes; `null` drops a table. */
export interface Migration {
  /** 1, 2, 3, without gaps. */
  readonly version: number;
  /** Only the tables whose indexes changed. */
  readonly tables: Readonly<Record<string, string | null>>;
  /** Brings the rows of the version before into this one's shape. If it throws, version and rows stay as they were. */
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
