/** The shape of the settings where they cross a border: read from the database, or sent by our own pages. */
import "../shared/zod-setup.ts";
import * as z from "zod/mini";
import { reviewRhythms } from "../audit/review/review-settings.ts";
import { backupRhythms, isFolderName, mostBackupFiles } from "../backups/backup-settings.ts";
import { barStateSchema } from "./bar-state-schema.ts";
import { mostIgnoredSenders } from "./ignored-senders.ts";
import { languageSchema } from "./language-schema.ts";
import { mostOwnEntries } from "./own-entries.ts";

/** The key of everything that belongs to one Gmail account: its address, folded to lower case. */
export const accountSchema = z
  .string()
  .check(z.toLowerCase(), z.maxLength(320), z.regex(/^[^@\s]+@[^@\s]+$/));

const addressListSchema = z.array(z.string().check(z.toLowerCase(), z.trim(), z.maxLength(320)));

const minuteSchema = z.int().check(z.minimum(0), z.maximum(1439));
const daysSchema = z.int().check(z.minimum(0), z.maximum(3650));
export const remindersSchema = z.object({
  notifies: z.boolean(),
  answer: z.boolean(),
  followUpDays: daysSchema,
  quietDays: daysSchema,
  expiry: z.boolean(),
  quietHours: z.nullable(z.object({ from: minuteSchema, until: minuteSchema })),
});

/** Unknown keys pass: a later version's settings survive an older one. */
export const accountSettingsSchema = z.looseObject({
  enabled: z.boolean(),
  addresses: addressListSchema.check(z.maxLength(mostOwnEntries)),
  domains: addressListSchema.check(z.maxLength(mostOwnEntries)),
  bar: z.exactOptional(barStateSchema),
});

const timeSchema = z.number().check(z.nonnegative());
/** Whole days, from one day to ten years. */
export const keepDaysSchema = z.int().check(z.minimum(1), z.maximum(3650));

/** A canonical domain or address. */
export const senderEntrySchema = z
  .string()
  .check(z.trim(), z.toLowerCase(), z.minLength(1), z.maxLength(320));
const columnMappingSchema = z.object({
  header: z.string().check(z.maxLength(5_000)),
  targets: z.readonly(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(1_100))),
});
const columnMappingsSchema = z.readonly(z.array(columnMappingSchema).check(z.maxLength(50)));

const backupParts = {
  rhythm: z.enum(backupRhythms),
  folder: z.string().check(z.refine(isFolderName)),
  keep: z.int().check(z.minimum(1), z.maximum(mostBackupFiles)),
  recipients: z.readonly(z.array(z.string().check(z.regex(/^age1[0-9a-z]{1,2000}$/))).check(z.maxLength(50))),
  quietUntil: z.nullable(timeSchema),
};
const backupsSchema = z.object(backupParts);

const reviewParts = {
  mail: z.enum(reviewRhythms),
  upkeep: z.enum(reviewRhythms),
  security: z.enum(reviewRhythms),
  quietUntil: z.nullable(timeSchema),
};
const reviewSchema = z.object(reviewParts);

const aliasSchema = z.string().check(z.maxLength(100));

export const settingsSchema = z.looseObject({
  enabled: z.boolean(),
  pausedUntil: z.nullable(timeSchema),
  language: languageSchema,
  pageData: z.boolean(),
  keepSubjects: z.boolean(),
  keepDays: keepDaysSchema,
  looksForClients: z.boolean(),
  ignoredSenders: z.array(senderEntrySchema).check(z.maxLength(mostIgnoredSenders)),
  accounts: z.record(accountSchema, accountSettingsSchema),
  columnMappings: columnMappingsSchema,
  reminders: remindersSchema,
  alias: aliasSchema,
  backups: backupsSchema,
  review: reviewSchema,
});

/** What `settings.change` may carry; accounts, ignored senders and the pause have requests of their own. */
export const settingsChangeSchema = z.strictObject({
  enabled: z.exactOptional(z.boolean()),
  language: z.exactOptional(languageSchema),
  pageData: z.exactOptional(z.boolean()),
  keepSubjects: z.exactOptional(z.boolean()),
  keepDays: z.exactOptional(keepDaysSchema),
  looksForClients: z.exactOptional(z.boolean()),
  columnMappings: z.exactOptional(columnMappingsSchema),
  reminders: z.exactOptional(remindersSchema),
  alias: z.exactOptional(aliasSchema),
  /** Parts that are absent stay as they are. */
  backups: z.exactOptional(
    z.strictObject({
      rhythm: z.exactOptional(backupParts.rhythm),
      folder: z.exactOptional(backupParts.folder),
      keep: z.exactOptional(backupParts.keep),
      recipients: z.exactOptional(backupParts.recipients),
      quietUntil: z.exactOptional(backupParts.quietUntil),
    }),
  ),
  /** Parts that are absent stay as they are. */
  review: z.exactOptional(
    z.strictObject({
      mail: z.exactOptional(reviewParts.mail),
      upkeep: z.exactOptional(reviewParts.upkeep),
      security: z.exactOptional(reviewParts.security),
      quietUntil: z.exactOptional(reviewParts.quietUntil),
    }),
  ),
});
