/** What the popup shows, read straight from the database. */
import { liveQuery } from "dexie";
import { useCallback } from "preact/hooks";
import { useStored } from "../../components/use-stored.ts";
import type { Stored } from "../../lib/app/ports.ts";
import type { LockedSettings } from "../../lib/core/policy/policy.ts";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../lib/core/settings/settings.ts";
import { combineSets } from "../../lib/core/sharing/combine-sets.ts";
import { isWaiting } from "../../lib/core/sharing/stand-of-subscription.ts";
import type { Subscription } from "../../lib/core/sharing/subscription.ts";
import type { Database } from "../../lib/storage/database.ts";
import { readAccounts } from "../../lib/storage/read-accounts.ts";
import { readDrift } from "../../lib/storage/read-drift.ts";
import { readFollowed } from "../../lib/storage/read-followed.ts";
import { readRuleSet } from "../../lib/storage/read-rule-set.ts";
import { seenSince } from "../../lib/storage/read-seen.ts";
import { readSettings } from "../../lib/storage/read-settings.ts";
import { readSubscriptions } from "../../lib/storage/read-subscriptions.ts";
import type { SeenRecord } from "../../lib/storage/records.ts";

export interface PopupData {
  readonly settings: Settings;
  /** What the company policy fixes of them. */
  readonly locked: LockedSettings;
  /** The user's own set and those that are followed. */
  readonly set: RuleSet;
  /** Addresses in lower case, sorted. */
  readonly accounts: readonly string[];
  /** Followed sets that wait for the user's decision. */
  readonly waiting: readonly Subscription[];
  /** Whether the newest report of each account says that Gmail can be read. */
  readonly healthy: ReadonlyMap<string, boolean>;
}

export function usePopupData(database: Database) {
  return useStored(useCallback(() => liveQuery(() => readAll(database)), [database]));
}

/** Mail of the account that was seen since midnight by the browser's time zone; none without an account. */
export function useSeenToday(database: Database, account: string | undefined) {
  return useStored(
    useCallback(
      () =>
        liveQuery(async (): Promise<Stored<readonly SeenRecord[]>> => {
          if (account === undefined) return { ok: true, value: [] };
          return await seenSince(database, account, new Date().setHours(0, 0, 0, 0));
        }),
      [database, account],
    ),
  );
}

async function readAll(database: Database): Promise<Stored<PopupData>> {
  const settings = await readSettings(database);
  if (!settings.ok) return settings;
  const rules = await readRuleSet(database);
  if (!rules.ok) return rules;
  const followed = await readFollowed(database);
  if (!followed.ok) return followed;
  const subscriptions = await readSubscriptions(database);
  if (!subscriptions.ok) return subscriptions;
  const accounts = await readAccounts(database);
  if (!accounts.ok) return accounts;
  const drift = await readDrift(database);
  if (!drift.ok) return drift;
  const healthy = new Map(drift.value.map((report) => [report.account, report.drift.healthy]));
  return {
    ok: true,
    value: {
      settings: settings.value.settings,
      locked: settings.value.locked,
      set: combineSets(rules.value.set, followed.value).set,
      accounts: accounts.value,
      waiting: subscriptions.value.filter(isWaiting),
      healthy,
    },
  };
}
