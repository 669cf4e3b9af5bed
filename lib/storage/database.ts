/**
 * The database `clientele`: its versions as a chain, and the one way in.
 *
 * It fails closed. A migration that throws leaves version and rows as they were,
 * a database of a newer version is not touched, and nothing is ever deleted or
 * reset to make an error go away: the rules in it may be the only ones.
 */
import { Dexie, type DexieOptions, type Table } from "dexie";
import type { Improvement } from "../core/audit/improvement.ts";
import type { Reminder } from "../core/reminders/reminder.ts";
import type { Base } from "../core/sharing/base.ts";
import type { Member } from "../core/sharing/member.ts";
import type { Publication } from "../core/sharing/publication.ts";
import type { ShareLogEntry } from "../core/sharing/share-log-entry.ts";
import type { Subscription } from "../core/sharing/subscription.ts";
import type { Migration } from "./migration.ts";
import { firstTables } from "./migrations/v001-first-tables.ts";
import { clientHistory } from "./migrations/v002-client-history.ts";
import { reminders } from "./migrations/v003-reminders.ts";
import { sharing } from "./migrations/v004-sharing.ts";
import { upkeep } from "./migrations/v005-upkeep.ts";
import type {
  BlockRecord,
  CorrectionRecord,
  DriftRecord,
  EditionRecord,
  HistoryRecord,
  KeyRecord,
  MarkRecord,
  MetaRecord,
  OlderDriftRecord,
  RuleHitsRecord,
  SeenRecord,
  SuggestionRecord,
} from "./records.ts";
import { StorageError } from "./storage-error.ts";

export const databaseName = "clientele";

/** Every version there ever was, oldest first; each has a fixture in test/fixtures/database. */
export const migrations: readonly Migration[] = [firstTables, clientHistory, reminders, sharing, upkeep];

export interface Tables {
  readonly meta: Table<MetaRecord, MetaRecord["key"]>;
  readonly blocks: Table<BlockRecord, [BlockRecord["kind"], number]>;
  readonly seen: Table<SeenRecord, [string, string]>;
  readonly history: Table<HistoryRecord, number>;
  readonly marks: Table<MarkRecord, [string, string]>;
  readonly reminders: Table<Reminder, [string, string]>;
  readonly subscriptions: Table<Subscription, string>;
  readonly editions: Table<EditionRecord, [string, string]>;
  readonly bases: Table<Base, string>;
  readonly shareLog: Table<ShareLogEntry, number>;
  readonly keys: Table<KeyRecord, string>;
  readonly members: Table<Member, string>;
  readonly publications: Table<Publication, string>;
  readonly ruleHits: Table<RuleHitsRecord, [string, number]>;
  readonly corrections: Table<CorrectionRecord, number>;
  readonly suggestions: Table<SuggestionRecord, string>;
  readonly improvements: Table<Improvement, number>;
  readonly drift: Table<DriftRecord | OlderDriftRecord, string>;
}

export type Database = Dexie & Tables;

export interface DatabaseOptions extends Pick<DexieOptions, "indexedDB" | "IDBKeyRange"> {
  readonly name?: string;
  /** Tests bring longer chains. */
  readonly migrations?: readonly Migration[];
}

/** A handle on the database; `attempt` opens it when it is first used. */
export function openDatabase(options: DatabaseOptions = {}): Database {
  const { name = databaseName, migrations: chain = migrations, ...dexieOptions } = options;
  const database = new Dexie(name, { ...dexieOptions, autoOpen: false }) as Database;
  for (const migration of chain) addVersion(database, migration);
  return database;
}

function addVersion(database: Dexie, { version, tables, upgrade }: Migration): void {
  const declared = database.version(version).stores({ ...tables });
  if (upgrade === undefined) return;
  declared.upgrade(async (transaction) => {
    try {
      await upgrade(transaction);
    } catch (cause) {
      throw new StorageError("storage.migration", { version }, cause);
    }
  });
}
