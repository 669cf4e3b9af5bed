/** Keeps the settings. What cannot be read is never overwritten: new settings move it aside. */
import type { SettingsStore } from "../app/ports.ts";
import type { Settings } from "../core/settings/settings.ts";
import { attempt } from "./attempt.ts";
import type { Database } from "./database.ts";
import { raiseRevision, readMeta } from "./meta.ts";
import { parseSettings, readSettings } from "./read-settings.ts";

export function createSettingsStore(database: Database): SettingsStore {
  return {
    load: () => readSettings(database),
    save: (settings, decides, now) => attempt(database, () => write(database, settings, decides, now)),
  };
}

function write(
  database: Database,
  settings: Settings,
  decides: boolean,
  now: number,
): PromiseLike<{ revision: number }> {
  return database.transaction("rw", database.meta, async () => {
    const present = await readMeta(database, "settings");
    if (parseSettings(present).unreadable) {
      await database.meta.put({ key: "settings.unreadable", value: present });
    }
    await database.meta.put({ key: "settings", value: settings });
    if (decides) return { revision: await raiseRevision(database, now) };
    return { revision: (await readMeta(database, "revision")) ?? 0 };
  });
}
