/** Applies a change of the settings and says whether a Gmail page would notice it. */
import type { ReviewSettings } from "../audit/review/review-settings.ts";
import type { BackupSettings } from "../backups/backup-settings.ts";
import type { Settings } from "./settings.ts";

/** Any of the switches; keys that are absent stay as they are. */
export type SettingsChange = Partial<
  Pick<
    Settings,
    | "enabled"
    | "language"
    | "pageData"
    | "keepSubjects"
    | "keepDays"
    | "looksForClients"
    | "columnMappings"
    | "reminders"
    | "alias"
  >
> & {
  readonly backups?: Partial<BackupSettings>;
  readonly review?: Partial<ReviewSettings>;
};

/** Switches that concern only what is stored: no page has to be told. */
const storageOnly: ReadonlySet<string> = new Set([
  "keepSubjects",
  "keepDays",
  "columnMappings",
  "reminders",
  "alias",
  "backups",
  "review",
]);

export interface ChangedSettings {
  readonly settings: Settings;
  /** The revision must rise and every Gmail page must ask again. */
  readonly decides: boolean;
}

export function applySettingsChange(settings: Settings, change: SettingsChange): ChangedSettings {
  const keys = Object.keys(change) as (keyof SettingsChange)[];
  const decides = keys.some((key) => !storageOnly.has(key) && change[key] !== settings[key]);
  const backups = { ...settings.backups, ...change.backups };
  const review = { ...settings.review, ...change.review };
  return { settings: { ...settings, ...change, backups, review }, decides };
}
