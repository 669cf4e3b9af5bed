/** Reads the settings row, parsed: for our own pages (wrap it in `liveQuery`) and for the worker. */
import type { Stored, StoredSettings } from "../app/ports.ts";
import { lockSettings } from "../core/policy/lock-settings.ts";
import { lockedSettingsOf } from "../core/policy/read-locked-settings.ts";
import { defaultSettings, type Settings } from "../core/settings/settings.ts";
import { settingsSchema } from "../core/settings/settings-schema.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { readMeta } from "./meta.ts";

/** A fresh database has the defaults, under what a company policy fixes; so has one whose settings make no sense, which is then said. */
export function readSettings(database: Database): Promise<Stored<StoredSettings>> {
  return attempt(database, () =>
    database.transaction("r", database.meta, async () => {
      const revision = (await readMeta(database, "revision")) ?? 0;
      const { settings: own, unreadable } = parseSettings(await readMeta(database, "settings"));
      const locked = lockedSettingsOf((await readMeta(database, "policy"))?.given);
      return { settings: lockSettings(own, locked), own, locked, revision, unreadable };
    }),
  );
}

/** Keys that an older version did not write yet have their defaults. */
export function parseSettings(stored: unknown): {
  readonly settings: Settings;
  readonly unreadable: boolean;
} {
  if (stored === undefined) return { settings: defaultSettings, unreadable: false };
  const complete = typeof stored === "object" && stored !== null ? { ...defaultSettings, ...stored } : stored;
  const parsed = settingsSchema.safeParse(complete);
  return parsed.success
    ? { settings: parsed.data, unreadable: false }
    : { settings: defaultSettings, unreadable: true };
}
