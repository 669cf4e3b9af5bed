/** Our own pages follow the database: what they read through `liveQuery` is read again after each change. */
// First: Dexie looks once for an IndexedDB, and does nothing live without one.
import "fake-indexeddb/auto";
import { liveQuery } from "dexie";
import { describe, expect, it, vi } from "vitest";
import { defaultSettings } from "../../lib/core/settings/settings.ts";
import { createDriftStore } from "../../lib/storage/drift-store.ts";
import { readDrift } from "../../lib/storage/read-drift.ts";
import { readRuleSet } from "../../lib/storage/read-rule-set.ts";
import { seenSince } from "../../lib/storage/read-seen.ts";
import { readSettings } from "../../lib/storage/read-settings.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { createSettingsStore } from "../../lib/storage/settings-store.ts";
import { freshDatabase, rule, ruleSet } from "./fresh-database.ts";

const database = freshDatabase();
const me = "me@x.example";
const drift = { healthy: true, seen: 1, probes: {}, hintsRefused: 0, pageWorldFailed: false };

const followed = {
  "the rule set": {
    read: () => readRuleSet(database),
    change: () => createRuleSetStore(database).save(ruleSet({ rules: [rule("r")] }), 1),
    shows: { ok: true, value: { set: { rules: [{ id: "r" }] } } },
  },
  "the settings": {
    read: () => readSettings(database),
    change: () => createSettingsStore(database).save({ ...defaultSettings, enabled: false }, true, 2),
    shows: { ok: true, value: { settings: { enabled: false } } },
  },
  "seen messages": {
    read: () => seenSince(database, me, 0),
    change: () => createSeenStore(database).remember(me, [{ id: "m" }], 3, true),
    shows: { ok: true, value: [{ id: "m" }] },
  },
  "drift reports": {
    read: () => readDrift(database),
    change: () => createDriftStore(database).record(me, drift, 4),
    shows: { ok: true, value: [{ account: me }] },
  },
};

describe.each(Object.entries(followed))("a page that follows %s", (_, { read, change, shows }) => {
  it("is told after each change, although the database was closed when it began", async () => {
    database.close();
    const told = vi.fn();
    const subscription = liveQuery<unknown>(read).subscribe(told);
    await vi.waitFor(() => expect(told).toHaveBeenCalledTimes(1));
    await change();
    await vi.waitFor(() => expect(told).toHaveBeenLastCalledWith(expect.objectContaining({ ok: true })));
    await vi.waitFor(() => expect(told.mock.lastCall?.[0]).toMatchObject(shows));
    subscription.unsubscribe();
  });
});
