/**
 * What the use cases need from the outside, said by those who use it. The real
 * ones are IndexedDB, extension storage and the browser; tests bring their own.
 */

import type { Improvement } from "../core/audit/improvement.ts";
import type { RuleHits, SeenMessage } from "../core/audit/rule-hits.ts";
import type { ChangeWay } from "../core/clients/history/client-change.ts";
import type { BodyAnswers } from "../core/condition/answer-body-terms.ts";
import type { DecidedMessage } from "../core/decision/decision.ts";
import type { Drift } from "../core/health/drift.ts";
import type { DatedCorrection } from "../core/learning/correction.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import type { LockedSettings } from "../core/policy/policy.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { RuleSetEdit } from "../core/rules/rule-set-edit.ts";
import type { Language, Settings } from "../core/settings/settings.ts";
import type { FollowedSet } from "../core/sharing/followed-set.ts";
import type { Subscription } from "../core/sharing/subscription.ts";

/** A failure of what keeps the data. `params` never hold addresses, subjects or rule texts. */
export interface StorageFailure {
  /**
   * `storage.full`: no room; `storage.newer`: written by a newer version of the extension;
   * `storage.migration`: an upgrade failed and the old data was left as it was;
   * `storage.unavailable`: cannot be opened at all; `storage.failed`: anything else.
   */
  readonly code:
    | "storage.full"
    | "storage.newer"
    | "storage.migration"
    | "storage.unavailable"
    | "storage.failed";
  readonly params: Readonly<Record<string, string | number>>;
}

export type Stored<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: StorageFailure };

/** What was found, mended, suggested and confirmed. Nothing takes a line away but "forget everything". */
export interface ImprovementLog {
  append(line: Improvement): Promise<Stored<void>>;
}

/** What the user put right in Gmail, and the answers to what was suggested from it. */
export interface LearningStore {
  /** The newest thousand are kept. */
  keep(correction: DatedCorrection): Promise<Stored<void>>;
  corrections(): Promise<Stored<readonly DatedCorrection[]>>;
  /** Keys of suggestions that were taken or declined. */
  answered(): Promise<Stored<ReadonlySet<string>>>;
  /** With its line of the improvement log, both or neither; `null`: the answer is taken back. */
  answer(key: string, said: "taken" | "declined" | null, line: Improvement): Promise<Stored<void>>;
}

/** Findings of the audit that are meant so, by their keys. */
export interface AcceptedFindings {
  /** `at`: ms since the epoch. Twice does what once does. */
  set(key: string, isAccepted: boolean, at: number): Promise<Stored<void>>;
}

/** A rule set with the revision that everything decided from it carries. */
export interface RevisedSet {
  readonly set: RuleSet;
  readonly revision: number;
}

export interface DecidingSets extends RevisedSet {
  /** In the order in which the user has them; sets that are switched off are not among them. */
  readonly followed: readonly FollowedSet[];
}

export interface StoredSettings {
  /** Those that count: the user's own, with what the company policy fixes laid over them. */
  readonly settings: Settings;
  /** As the user set them: what is changed and saved. */
  readonly own: Settings;
  readonly locked: LockedSettings;
  readonly revision: number;
  /** The stored settings make no sense to this version: they are kept as they are, and these are the defaults. */
  readonly unreadable: boolean;
}

/**
 * The revision rises with every change of what decides. Numbers of different
 * revisions only differ: after "forget everything" it begins again at 0.
 */
export interface RuleSetStore {
  /** The whole set, for editing and export. A fresh database holds an empty one. */
  load(): Promise<Stored<RevisedSet>>;
  /** What decides and nothing else: of the own set and of those that are followed. */
  loadSnapshot(): Promise<Stored<DecidingSets>>;
  /** The followed sets by themselves. */
  loadFollowed(): Promise<Stored<readonly FollowedSet[]>>;
  /**
   * Writes blocks, snapshot and the raised revision in one transaction. `before`: the
   * set as it was loaded, if nothing was saved since; what it shares with `set` is not written again,
   * and what differs about clients goes into their history, as come by this `way` (default `edit`).
   */
  save(
    set: RuleSet,
    now: number,
    before?: RuleSet,
    way?: ChangeWay,
  ): Promise<Stored<{ readonly revision: number }>>;
}

export interface RevisionStore {
  /** `announced`: the revision that everybody was told of and the mirror holds. Both 0 in a fresh database. */
  load(): Promise<Stored<{ readonly revision: number; readonly announced: number }>>;
  setAnnounced(revision: number): Promise<Stored<void>>;
}

export interface SettingsStore {
  load(): Promise<Stored<StoredSettings>>;
  /** `decides`: the change alters what is painted, so the revision rises in the same transaction. */
  save(settings: Settings, decides: boolean, now: number): Promise<Stored<{ readonly revision: number }>>;
}

/** Seen messages as facts: no snippet, no body. */
export interface SeenMessageStore {
  /** Adds, or brings up to date what is there; what is newly not known does not erase what was known. */
  remember(
    account: string,
    seen: readonly MessageFacts[],
    now: number,
    keepSubjects: boolean,
  ): Promise<Stored<void>>;
  /** All that is known of these conversations, by their ids; those of which nothing is are absent. */
  threads(
    account: string,
    threadIds: readonly string[],
  ): Promise<Stored<ReadonlyMap<string, readonly MessageFacts[]>>>;
  /**
   * Notes what a list shows, and which of the mail that was last seen in it has left it. Gives the
   * conversations of which that is news, and the first one that is shown: it says when the list was seen.
   */
  leave(account: string, list: SeenList, now: number): Promise<Stored<readonly string[]>>;
  /** The stored answers of body terms, by the id of the message; messages without any are absent. */
  bodyAnswers(account: string, ids: readonly string[]): Promise<Stored<ReadonlyMap<string, BodyAnswers>>>;
  /**
   * The account's messages in steps by the time in their ids, newest first. `isLast`: there
   * are no older ones. What Gmail never made may come in any step.
   */
  step(account: string, step: number, now: number): Promise<Stored<SeenStep>>;
  /** Removes the stored answers of body terms whose key is not among `inUse`. */
  removeBodyAnswers(inUse: ReadonlySet<string>): Promise<Stored<void>>;
  /**
   * Removes messages last seen before `before` (ms since the epoch). `hitsOf`: what rules fired on them,
   * added up for later in the same transaction; absent: it cannot be told.
   */
  expire(before: number, hitsOf?: HitsOf): Promise<Stored<{ readonly removed: number }>>;
  /** Removes the subjects of all stored messages. */
  removeSubjects(): Promise<Stored<void>>;
}

export type HitsOf = (seen: readonly SeenMessage[]) => readonly RuleHits[];

/** A list of Gmail as it was shown. */
export interface SeenList {
  /** Such as `inbox` or `category/updates`. */
  readonly view: string;
  /** In the order of the list, each with the id of its last message. */
  readonly threads: readonly { readonly threadId: string; readonly id: string }[];
  /** Nothing newer is in that list. */
  readonly isFirst: boolean;
  /** Nothing older is in that list. */
  readonly isLast: boolean;
}

export interface SeenStep {
  readonly facts: readonly MessageFacts[];
  readonly isLast: boolean;
}

/** A step of the user that can be taken back from where it was made. */
export interface UndoStep {
  readonly inverse: RuleSetEdit;
  /** The edit that `inverse` would be taken back by, as JSON: another one means that something has changed since. */
  readonly redo: string;
  /** The client that a sender was given to; absent: it was another kind of step. */
  readonly clientId?: string;
}

/** The last few steps, kept as long as the browser runs, where no page can read them. */
export interface UndoStore {
  /** A token for `find`; `null`: the step could not be kept. */
  keep(step: UndoStep): Promise<string | null>;
  /** `null`: it is not kept, or no longer. */
  find(token: string): Promise<UndoStep | null>;
  drop(token: string): Promise<void>;
  /** Ids of clients to whom senders were given, newest first. */
  recentClients(): Promise<readonly string[]>;
}

export interface DriftStore {
  /** Keeps the newest report of each account, with what carries over from the one before. */
  record(account: string, drift: Drift, now: number): Promise<Stored<void>>;
}

export interface Mirrored extends DecidingSets {
  /** The user's own. */
  readonly settings: Settings;
  /** What the company policy fixes of them; absent: nothing. */
  readonly locked?: LockedSettings;
  /** Whom the user believes about which set, so that a lost database does not open the door to an old or a strange edition. */
  readonly subscriptions: readonly Subscription[];
}

/** A second copy of what decides, outside the database, for the day that the database cannot be read. */
export interface Mirror {
  /** Rejects where it cannot be written: then there is no mirror, or an older one. */
  write(mirrored: Mirrored): Promise<void>;
  /** `null`: there is none, or it makes no sense. */
  read(): Promise<Mirrored | null>;
}

/** Decisions painted before, for the same frame as their row (README, architecture). */
export interface PaintCache {
  /** `under` is how things are now: entries that an earlier call left under another revision are dropped. */
  remember(account: string, under: PaintedUnder, entries: readonly PaintCacheEntry[]): Promise<void>;
  /** These messages are decided otherwise from now on. */
  drop(account: string, ids: readonly string[]): Promise<void>;
  /** How often something of the account was dropped: what was decided before the last time may no longer hold. */
  drops(account: string): number;
  /** Empties the cache at once: what was decided under another revision no longer holds. */
  reset(under: PaintedUnder): Promise<void>;
  /** Leaves nothing, in memory or outside. */
  forget(): Promise<void>;
}

export interface PaintedUnder {
  readonly revision: number;
  readonly language: Language | "auto";
}

export interface PaintCacheEntry {
  readonly fingerprint: string;
  readonly decided: DecidedMessage;
}

export interface GmailTabs {
  /** Tells them that what waits in this account has changed. `threadId`: of this conversation the user said something, so it is decided again. */
  tellQueue(account: string, threadId?: string): Promise<void>;
  /** Tells every open Gmail tab that something that decides has changed. Tabs without us are no error. */
  tellChanged(revision: number): Promise<void>;
  /** Brings a tab that shows the mailbox of the account to the front, at this conversation; else opens one. */
  openThread(account: string, threadId: string): Promise<void>;
}

export interface Alarms {
  /** Wakes us when the pause ends; `null`: there is none. */
  setPauseEnd(until: number | null): Promise<void>;
  /** Wakes us when the next reminder is due, as ms since the epoch; `null`: none is. */
  setReminder(at: number | null): Promise<void>;
  /** Wakes us at this moment (ms since the epoch) for those who look at the queue, or sooner where that is planned already. */
  setQueueLook(at: number): Promise<void>;
  /** Wakes us when an address that is followed is to be looked at; `null`: none is. */
  setSubscriptionCheck(at: number | null): Promise<void>;
}

/** Every store of the extension that is not its database: extension storage, files, alarms. */
export interface OtherStores {
  clear(): Promise<void>;
}

/** The tables of the database. */
export interface EverythingStore {
  /** Leaves nothing, in this database or in one that was left beside it. */
  clear(): Promise<Stored<void>>;
  /** Begins an empty database beside the present one, which stays as it is and is used no more. */
  beginAnew(): Promise<Stored<void>>;
}

export interface Clock {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** IANA zone of the browser. */
  zone(): string;
}

/** Is told of failures that no answer waits for: a code and the name of what failed, nothing else. */
export type ReportProblem = (code: string, where: string) => void;
