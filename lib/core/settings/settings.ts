/** What the user set for this browser: one row in the database, known to the background and our own pages. */

import { defaultReview, type ReviewSettings } from "../audit/review/review-settings.ts";
import { type BackupSettings, defaultBackups } from "../backups/backup-settings.ts";
import { defaultReminders, type ReminderSettings } from "../reminders/reminder-settings.ts";
import type { Priority } from "../rules/rule-set.ts";

export type Language = "en" | "zh_CN" | "zh_TW";
export const languages = ["en", "zh_CN", "zh_TW"] as const satisfies readonly Language[];

/** What belongs to one Gmail account, keyed by its address in lower case. */
export interface AccountSettings {
  readonly enabled: boolean;
  /** The account's other addresses, lower case: aliases and "send mail as". */
  readonly addresses: readonly string[];
  /** The user's own domains: mail from there is a colleague's, never a client's. */
  readonly domains: readonly string[];
  /** How the user left the bar in Gmail; absent: as it begins. */
  readonly bar?: BarState;
}

export interface BarState {
  readonly isFolded: boolean;
  /** What the list is filtered to; `null`: everything is shown. */
  readonly pressed: Priority | null;
}

export interface Settings {
  /** The whole product, on or off. */
  readonly enabled: boolean;
  /** Milliseconds since the epoch until which nothing is painted; `null`: not paused. */
  readonly pausedUntil: number | null;
  /** `auto`: the browser's language. */
  readonly language: Language | "auto";
  /** Whether gmail-js may add facts from Gmail's own data. */
  readonly pageData: boolean;
  /** Whether the subjects of seen messages are stored. */
  readonly keepSubjects: boolean;
  /** Days after which seen messages are forgotten. */
  readonly keepDays: number;
  /**
   * Whether seen mail is stored although there are no clients and no rules yet, so that
   * clients can be proposed from it. Off until the user asks for that.
   */
  readonly looksForClients: boolean;
  /** Domains and addresses of senders who are no clients, canonical, in the order in which the user said so. */
  readonly ignoredSenders: readonly string[];
  readonly accounts: Readonly<Record<string, AccountSettings>>;
  /** What the columns of contact files mean, as the user said for each header; the newest first. */
  readonly columnMappings: readonly ColumnMapping[];
  readonly reminders: ReminderSettings;
  /** The name that the user goes by in shared files; empty: none. */
  readonly alias: string;
  readonly backups: BackupSettings;
  readonly review: ReviewSettings;
  /** Domains of the company in every account, canonical: from its policy alone, and never saved. */
  readonly ownDomains?: readonly string[];
}

/** The user's choices for one header of a contact file. */
export interface ColumnMapping {
  /** Tells the header: see `headerOf`. */
  readonly header: string;
  /** Of each column, in their order; names of `contactTargets`, or of those of another version. */
  readonly targets: readonly string[];
}

export const defaultSettings: Settings = {
  enabled: true,
  pausedUntil: null,
  language: "auto",
  pageData: true,
  keepSubjects: true,
  keepDays: 90,
  looksForClients: false,
  ignoredSenders: [],
  accounts: {},
  columnMappings: [],
  reminders: defaultReminders,
  alias: "",
  backups: defaultBackups,
  review: defaultReview,
};

export const defaultAccountSettings: AccountSettings = { enabled: true, addresses: [], domains: [] };

/** Why nothing is painted; `null` means painting is on. */
export type OffReason = "off" | "account" | "paused" | null;

/** Whether this account is painted at `now` (ms), and if not, which switch says so. */
export function whyOff(settings: Settings, account: string, now: number): OffReason {
  if (!settings.enabled) return "off";
  if (settings.pausedUntil !== null && now < settings.pausedUntil) return "paused";
  const own = Object.hasOwn(settings.accounts, account) ? settings.accounts[account] : undefined;
  return own?.enabled === false ? "account" : null;
}
