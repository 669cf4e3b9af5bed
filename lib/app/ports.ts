/**
 * What the use cases need from the outside, said by those who use it. The real
 * ones are IndexedDB, extension storage and the browser; tests bring their own.
 */
import type { DecidedMessage } from "../core/decision/decision.ts";
import type { MessageFacts } from "../core/message/facts.ts";
import type { RuleSet } from "../core/rules/rule-set.ts";
import type { Settings } from "../core/settings/settings.ts";

/** A failure of what keeps the data. `params` never hold addresses, subjects or rule texts. */
export interface StorageFailure {
  /**
   * `storage.full`: no room; `storage.newer`: written by a newer version of the extension;
   * `storage.migration`: an upgrade failed and the old data was left as it was;
   * `storage.unavailable`: cannot be opened at all; `storage.failed`: anything else.
   */
  readonly code: "storage.full" | "storage.newer" | "storage.migration" | "storage.unavailable" | "storage.failed";
  readonly params: Readonly<Record<string, string | number>>;
}

export type Stored<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: StorageFailure };

export interface RuleSetStore {
  /** The present rule set and the revision that everything decided from it carries. */
  load(): Promise<Stored<{ readonly set: RuleSet; readonly revision: number }>>;
  /** Writes blocks, snapshot and the raised revision in one transaction, then the mirror. */
  save(set: RuleSet): Promise<Stored<{ readonly revision: number }>>;
}

export interface SettingsStore {
  load(): Promise<Stored<{ readonly settings: Settings; readonly revision: number }>>;
  /** `decides`: the change alters decisions, so the revision rises in the same transaction. */
  save(settings: Settings, decides: boolean): Promise<Stored<{ readonly revision: number }>>;
}

/** Seen messages as facts: no snippet, no body. */
export interface SeenMessageStore {
  /** Adds or replaces; never fails the caller's answer: a failure is reported and painting goes on. */
  remember(
    account: string,
    seen: readonly MessageFacts[],
    now: number,
    keepSubjects: boolean,
  ): Promise<Stored<void>>;
  expire(before: number): Promise<Stored<{ readonly removed: number }>>;
}

/** Decisions painted before, for the same frame as their row (see README, architecture). */
export interface PaintCache {
  remember(account: string, revision: number, entries: readonly PaintCacheEntry[]): void;
  /** Empties the cache and writes the revision: what was decided under another one no longer holds. */
  reset(revision: number): Promise<void>;
}

export interface PaintCacheEntry {
  readonly fingerprint: string;
  readonly decided: DecidedMessage;
}

export interface GmailTabs {
  /** Tells every open Gmail tab that something that decides has changed. Tabs without us are no error. */
  tellChanged(revision: number): Promise<void>;
}

export interface Clock {
  now(): number;
  /** IANA zone of the browser. */
  zone(): string;
}
