/** What the use cases of sharing need from the outside, said by those who use it, as `ports.ts` does for the others. */
import type { Base } from "../core/sharing/base.ts";
import type { Member } from "../core/sharing/member.ts";
import type { Publication } from "../core/sharing/publication.ts";
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

export interface NotedPublication {
  readonly publication: Publication;
  /** The document that left with it; `null`: none did. */
  readonly base: Base | null;
  /** `null`: nothing left. */
  readonly log: ShareLogEntry | null;
}

/** Sets that are published from here. */
export interface PublicationStore {
  /** All of it or nothing; `false`: nothing, because an edition that this one does not follow was noted since. */
  note(noted: NotedPublication): Promise<Stored<boolean>>;
}

/** For whom files are encrypted. */
export interface MemberStore {
  all(): Promise<Stored<readonly Member[]>>;
  /** In one transaction with its line of the log; `null`: it has none. */
  save(member: Member, log: ShareLogEntry | null): Promise<Stored<void>>;
}
