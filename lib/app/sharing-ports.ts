/** What the use cases of sharing need from the outside, said by those who use it, as `ports.ts` does for the others. */

import type { BackupSettings } from "../core/backups/backup-settings.ts";
import type { BackupState } from "../core/backups/backup-state.ts";
import type { Snapshot, SnapshotHead } from "../core/backups/snapshot.ts";
import type { KeptPolicy } from "../core/policy/kept-policy.ts";
import type { PolicySubscription } from "../core/policy/policy.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { Outcome, Refusal } from "../core/shared/outcome.ts";
import type { Base } from "../core/sharing/base.ts";
import type { PublicKey } from "../core/sharing/edition.ts";
import type { FollowedSet } from "../core/sharing/followed-set.ts";
import type { Member } from "../core/sharing/member.ts";
import type { Publication } from "../core/sharing/publication.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import type { SignedEdition } from "../core/sharing/take-edition.ts";
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

export interface SubscriptionStore {
  /** In the order in which they were added. */
  load(): Promise<Stored<readonly Subscription[]>>;
  find(id: string): Promise<Stored<Subscription | null>>;
  /** `null`: it is not kept, or no longer. */
  edition(id: string, hash: string): Promise<Stored<RuleSet | null>>;
  /** All of it or nothing. Editions that the subscription no longer names go. */
  save(saving: SubscriptionSaving, now: number): Promise<Stored<SavedSubscription>>;
  /** With all its editions; it is no error if it is not there. */
  remove(
    removal: Pick<SubscriptionSaving, "log"> & { readonly id: string },
    now: number,
  ): Promise<Stored<SavedSubscription>>;
  /** Puts back what the mirror kept. The revision stays as it is. */
  restore(subscriptions: readonly Subscription[], followed: readonly FollowedSet[]): Promise<Stored<void>>;
}

export interface SubscriptionSaving {
  readonly subscription: Subscription;
  /** One that came just now. */
  readonly edition?: { readonly hash: string; readonly set: RuleSet };
  /** What decides by it from now on, `null`: nothing, and the revision rises. Absent: what decides stays. */
  readonly followed?: FollowedSet | null;
  readonly log: readonly ShareLogEntry[];
}

export interface SavedSubscription {
  readonly revision: number;
  /** What decides has changed, and the revision has risen with it. */
  readonly decides: boolean;
}

/** How a request came out. */
export type Fetched =
  | {
      readonly ok: true;
      /** Unpacked, at most `intakeLimits.bytes`. */
      readonly bytes: Uint8Array;
      /** Another address of the same origin answered. */
      readonly redirected: boolean;
      /** How long the server says that this stays as it is; `null`: it does not say. */
      readonly restMs: number | null;
    }
  | (Refusal & {
      /** How long the server asks to be left alone. */
      readonly restMs: number | null;
    });

export interface Network {
  /**
   * Codes: `subscription.offline`; `.blocked`: the server lets no extension read it without a permission; `.redirected`:
   * to another origin; `.status` with `status`; `.html`; `.tooLarge` with `limit`; `.slow`; `.encrypted`.
   */
  fetchSet(address: string): Promise<Fetched>;
}

export interface Seals {
  /**
   * Opens a signed file and tells which of the candidates, and of the keys that it names itself, signed it;
   * whether that is enough is judged by `judgeEdition`. Refusals: those of `verifyEdition`.
   */
  verify(
    file: Uint8Array,
    candidates: readonly PublicKey[],
  ): Promise<(SignedEdition & { readonly ok: true }) | Refusal>;
  /** 64 hex digits. */
  sha256(bytes: Uint8Array): Promise<string>;
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
   * Brings the subscriptions of the company in line with these: new ones come, those that are not among them
   * rest, and paint nothing. Gives the revision that this raised; `null`: what decides is as it was.
   */
  sync(
    wanted: readonly PolicySubscription[],
    now: number,
  ): Promise<Stored<{ readonly revision: number | null }>>;
}

/** Rolling copies of the user's own rule set, outside the database. */
export interface SnapshotStore {
  /** Newest first; none where there is no private file system. */
  list(): Promise<readonly SnapshotHead[]>;
  /** Keeps it, and removes those that are too many. Rejects where it cannot be written; then nothing was removed. */
  keep(snapshot: Snapshot): Promise<void>;
  /** `null`: it is not there, or damaged. */
  read(id: string): Promise<Snapshot | null>;
  /** Deletes one, or takes that back; `false`: there was none. */
  setDeleted(id: string, isDeleted: boolean): Promise<boolean>;
  /** Leaves nothing of what was deleted. */
  purge(): Promise<void>;
}

export interface BackupStateStore {
  load(): Promise<Stored<BackupState>>;
  /** Keys that are absent stay as they are. */
  change(part: Partial<BackupState>): Promise<Stored<void>>;
}

/** Files in the user's folder for downloads. */
export interface BackupFiles {
  /** Whether the browser lets us write there without asking. */
  isAllowed(): Promise<boolean>;
  /** Writes the text of a rule set as a file and then removes our oldest there, so that `keep` are left; gives the file's name or why there is none. */
  write(text: string, wanted: BackupSettings, now: number): Promise<Outcome<string>>;
}
