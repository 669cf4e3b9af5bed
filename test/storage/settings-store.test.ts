/** The settings row: defaults where there is none, and never a default over what the user wrote. */
import { describe, expect, it } from "vitest";
import { defaultSettings, type Settings } from "../../lib/core/settings/settings.ts";
import { createSettingsStore } from "../../lib/storage/settings-store.ts";
import { freshDatabase } from "./fresh-database.ts";

const now = Date.UTC(2026, 10, 1);

describe("a fresh database", () => {
  it("has the defaults and writes nothing", async () => {
    const database = freshDatabase();
    expect(await createSettingsStore(database).load()).toEqual({
      ok: true,
      value: { settings: defaultSettings, own: defaultSettings, locked: {}, revision: 0, unreadable: false },
    });
    expect(await database.meta.count()).toBe(0);
  });
});

describe("settings that were saved", () => {
  it("are loaded as they were, keys of later versions included", async () => {
    const store = createSettingsStore(freshDatabase());
    const settings = {
      ...defaultSettings,
      keepDays: 30,
      accounts: { "me@x.example": { enabled: false, addresses: ["i@x.example"], domains: [] } },
      laterKey: 1,
    };
    await store.save(settings, false, now);
    expect(await store.load()).toMatchObject({ ok: true, value: { settings, unreadable: false } });
  });

  it("raise the revision only if they decide", async () => {
    const store = createSettingsStore(freshDatabase());
    expect(await store.save(defaultSettings, false, now)).toEqual({ ok: true, value: { revision: 0 } });
    expect(await store.save(defaultSettings, true, now)).toEqual({ ok: true, value: { revision: now } });
    expect(await store.save(defaultSettings, false, now + 9)).toEqual({ ok: true, value: { revision: now } });
  });
});

describe("settings of an older version", () => {
  it("have the defaults of the keys that it did not know", async () => {
    const database = freshDatabase();
    await database.open();
    await database.meta.put({ key: "settings", value: { enabled: false } });
    expect(await createSettingsStore(database).load()).toMatchObject({
      value: { settings: { ...defaultSettings, enabled: false }, unreadable: false },
    });
  });
});

describe.each([
  ["a text", "broken"],
  ["a wrong type", { ...defaultSettings, enabled: "yes" }],
  ["an account that is no address", { ...defaultSettings, accounts: { nobody: {} } }],
  ["null", null],
])("settings that make no sense: %s", (_, value) => {
  it("are reported and kept, and the defaults are used in memory", async () => {
    const database = freshDatabase();
    await database.open();
    await database.meta.put({ key: "settings", value });
    expect(await createSettingsStore(database).load()).toMatchObject({
      value: { settings: defaultSettings, unreadable: true },
    });
    expect(await database.meta.get("settings")).toEqual({ key: "settings", value });
  });

  it("are moved aside when the user saves others", async () => {
    const database = freshDatabase();
    await database.open();
    await database.meta.put({ key: "settings", value });
    const chosen: Settings = { ...defaultSettings, keepDays: 7 };
    await createSettingsStore(database).save(chosen, false, now);
    expect(await database.meta.get("settings.unreadable")).toEqual({ key: "settings.unreadable", value });
    expect(await createSettingsStore(database).load()).toMatchObject({
      value: { settings: chosen, unreadable: false },
    });
  });
});
