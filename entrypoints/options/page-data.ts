/** What the page shows, read straight from the database and again whenever any tab or the background changes it. */
import { liveQuery } from "dexie";
import { useCallback } from "preact/hooks";
import { useStored } from "../../components/use-stored.ts";
import type { Database } from "../../lib/storage/database.ts";
import { readAccounts } from "../../lib/storage/read-accounts.ts";
import { readDrift } from "../../lib/storage/read-drift.ts";
import { readFollowed } from "../../lib/storage/read-followed.ts";
import { readRuleSet } from "../../lib/storage/read-rule-set.ts";
import { newestSeen } from "../../lib/storage/read-seen.ts";
import { readSettings } from "../../lib/storage/read-settings.ts";

export function useRuleSet(database: Database) {
  return useStored(useCallback(() => liveQuery(() => readRuleSet(database)), [database]));
}

/** The sets that are followed, as they decide. */
export function useFollowed(database: Database) {
  return useStored(useCallback(() => liveQuery(() => readFollowed(database)), [database]));
}

export function useSettings(database: Database) {
  return useStored(useCallback(() => liveQuery(() => readSettings(database)), [database]));
}

/** Accounts that Gmail was opened with, whether or not anything was set for them. */
export function useAccounts(database: Database) {
  return useStored(useCallback(() => liveQuery(() => readAccounts(database)), [database]));
}

/** The newest report of each account on how well Gmail can be read. */
export function useDrift(database: Database) {
  return useStored(useCallback(() => liveQuery(() => readDrift(database)), [database]));
}

/** As many messages as a person looks through, and as are tried within a few frames. */
const mostSeen = 300;

/** The newest messages that Gmail showed, of all accounts. */
export function useNewestSeen(database: Database) {
  return useStored(useCallback(() => liveQuery(() => newestSeen(database, mostSeen)), [database]));
}
