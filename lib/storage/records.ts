/** The records of the database, as they lie in its tables at the newest version. */
import type { RuleHits } from "../core/audit/rule-hits.ts";
import type { ChangeWay, ClientChange, ClientDelta } from "../core/clients/history/client-change.ts";
import type { KeptDrift } from "../core/health/drift.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import type { KeptPolicy } from "../core/policy/kept-policy.ts";
import type { Client, Rule, RuleSet } from "../core/rules/rule-set.ts";
import type { FollowedSet } from "../core/sharing/followed-set.ts";
import type { ThreadMark } from "../core/threads/thread-mark.ts";

/** A rule set without its clients and rules, with every key that this version does not know. */
export type RuleSetOutline = Omit<RuleSet, "clients" | "rules">;

export type MetaRecord =
  | { readonly key: "revision"; readonly value: number }
  /** The revision that everybody was told of. */
  | { readonly key: "announced"; readonly value: number }
  | { readonly key: "outline"; readonly value: RuleSetOutline }
  /** What decides, in one record for the worker. */
  | { readonly key: "snapshot"; readonly value: RuleSet }
  /** The sets that are followed and switched on, as they decide, in one record for the worker. */
  | { readonly key: "followed"; readonly value: readonly FollowedSet[] }
  /** The company policy as it was applied last; absent: there is none. */
  | { readonly key: "policy"; readonly value: KeptPolicy }
  /** `BackupState`, parsed whenever it is read. */
  | { readonly key: "backups"; readonly value: unknown }
  /** `Settings`, parsed whenever it is read. */
  /** How many changes of clients the history holds. */
  | { readonly key: "history"; readonly value: number }
  /** What was looked at for reminders; parsed whenever it is read. */
  | { readonly key: "reminders"; readonly value: unknown }
  | { readonly key: "settings"; readonly value: unknown }
  /** Settings that made no sense when new ones were saved. */
  | { readonly key: "settings.unreadable"; readonly value: unknown };

/** At most `blockSize` clients or rules, in their order. */
export type BlockRecord =
  | { readonly kind: "clients"; readonly index: number; readonly items: readonly Client[] }
  | { readonly kind: "rules"; readonly index: number; readonly items: readonly Rule[] };

export const blockSize = 500;

export interface SeenRecord {
  readonly account: string;
  /** The id of the message. */
  readonly id: string;
  /** When the account's page showed it last, in ms since the epoch. */
  readonly seenAt: number;
  readonly facts: MessageFacts;
  /** The list in which it lies, such as `inbox` or `category/updates`; absent: in none that was seen. */
  readonly view?: string;
  /** The list that it has left, and when that was seen without it (ms since the epoch); absent where there is a `view`. */
  readonly leftView?: string;
  readonly leftAt?: number;
}

export interface MarkRecord extends ThreadMark {
  readonly account: string;
}

export interface DriftRecord {
  readonly account: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly drift: KeptDrift;
}

/** As versions up to 0.1 wrote it: of a probe they knew misses alone. */
export interface OlderDriftRecord {
  readonly account: string;
  readonly at: number;
  readonly drift: Omit<KeptDrift, "probes"> & { readonly missed: Readonly<Record<string, number>> };
}

/** What all changes of one edit share. `n` is given by the database and rises. */
interface HistoryEntry {
  readonly n?: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly way: ChangeWay;
}

/** A change of a few clients is kept by client, one of many in blocks: ten thousand records take a second to write. */
export type HistoryRecord =
  | (HistoryEntry & { readonly clientId: string; readonly delta: ClientDelta })
  | (HistoryEntry & { readonly many: 1; readonly changes: readonly ClientChange[] });

/** An edition as it was fetched: the active one, the one that waits, and those to go back to. */
export interface EditionRecord {
  readonly subscriptionId: string;
  /** As in its head. */
  readonly hash: string;
  /** The rule set file, gzip. */
  readonly packed: Uint8Array<ArrayBuffer>;
}

/**
 * A key of the user's own. The private half cannot be exported, not by us either; it is copied
 * by the encrypted backup that is saved when it is made. `id`: the public key, as it is shared.
 */
export interface KeyRecord {
  readonly id: string;
  /** `sign`: Ed25519, signs editions; `open`: X25519, opens files that were encrypted for the user. */
  readonly use: "sign" | "open";
  readonly privateKey: CryptoKey;
  /** Milliseconds since the epoch. */
  readonly madeAt: number;
  /** When its backup was last saved; absent: never. */
  readonly backedUpAt?: number;
}

/** Of mail of one week that is no longer among the seen. */
export type RuleHitsRecord = RuleHits;

/** Something that the user put right in Gmail. `n` is given by the database and rises. */
export interface CorrectionRecord {
  readonly n?: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
  /** Parsed whenever it is read. */
  readonly correction: unknown;
}

/** What the user said to a suggestion; one that was declined is not made again. */
export interface SuggestionRecord {
  /** What is suggested, as a text that is the same whenever it is found. */
  readonly key: string;
  readonly said: "taken" | "declined";
  /** Milliseconds since the epoch. */
  readonly at: number;
}
