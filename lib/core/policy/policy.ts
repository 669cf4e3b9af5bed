/**
 * What a company sets for all its members, as its administrators wrote it into the browser's managed storage.
 *
 * A policy adds and locks; it never changes what the user made. What it locks lies over the user's own
 * choice, which stays where it was, so that a policy that goes gives everything back.
 */
import type { ReminderSettings } from "../reminders/reminder-settings.ts";
import type { Language, Settings } from "../settings/settings.ts";
import type { PublicKey } from "../sharing/edition.ts";

/** Switches that a policy may fix. Accounts, own addresses and pauses stay the user's. */
export const lockableSettings = [
  "enabled",
  "language",
  "pageData",
  "keepSubjects",
  "keepDays",
  "looksForClients",
  "ownDomains",
] as const;
export type LockableSetting = (typeof lockableSettings)[number];

/** Each of them by itself, too. */
export const lockableReminders = [
  "notifies",
  "answer",
  "followUpDays",
  "quietDays",
  "expiry",
  "quietHours",
] as const satisfies readonly (keyof ReminderSettings)[];

/** What is fixed, with its value; keys that are absent stay the user's. */
export type LockedSettings = Partial<Pick<Settings, LockableSetting>> & {
  readonly reminders?: Partial<ReminderSettings>;
};

export interface PolicySubscription {
  /** https, without fragment; each address once. */
  readonly address: string;
  /** What the set is called here; `null`: as it calls itself. */
  readonly name: string | null;
  /**
   * Keys, or thumbprints of keys, that must have signed; empty: the keys of the first edition count. `null`: keys
   * were given and none can be read, so that what is followed there stays as it is and nothing newer is fetched.
   */
  readonly keys: readonly PublicKey[] | null;
}

/** Whoever follows this set, from wherever: only these keys may have signed it. */
export interface PinnedSet {
  readonly setId: string;
  /** At least one. */
  readonly keys: readonly PublicKey[];
}

export interface Policy {
  /** The company's name; `null`: not said. */
  readonly company: string | null;
  /** Plain words: whom members ask. */
  readonly contact: string | null;
  /** Plain words that greet members, by language; `other` where their own language has none. */
  readonly welcome: Readonly<Partial<Record<Language | "other", string>>>;
  /** `null`: they were given and cannot be read, so that those that are followed stay as they are. */
  readonly subscriptions: readonly PolicySubscription[] | null;
  readonly pinnedKeys: readonly PinnedSet[];
  readonly settings: LockedSettings;
  /** Whether members may follow sets of their own choice. */
  readonly allowOwnSubscriptions: boolean;
}

/** The policy of a browser that has none. */
export const noPolicy: Policy = {
  company: null,
  contact: null,
  welcome: {},
  subscriptions: [],
  pinnedKeys: [],
  settings: {},
  allowOwnSubscriptions: true,
};

/** What a value should have been, as i18n says it. */
export type ExpectedValue =
  | "switch"
  | "text"
  | "list"
  | "entries"
  | "language"
  | "days"
  | "reminderDays"
  | "hours"
  | "domain"
  | "address"
  | "key"
  | "set";

/**
 * A value that was not used. `unknown`: there is no such key; `bad`: params `expected` (`ExpectedValue`);
 * `twice`: an earlier entry says the same; `tooMany`: those from here on, params `limit`; `noKey`: none of its keys is one.
 */
export interface PolicyIssue {
  /** Such as `settings.keepDays` or `subscriptions.2.address`, counted from 1. */
  readonly path: string;
  readonly code: "unknown" | "bad" | "twice" | "tooMany" | "noKey";
  readonly params: Readonly<Record<string, string | number>>;
}
