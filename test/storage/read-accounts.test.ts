/** Which Gmail accounts were ever seen. */
import { describe, expect, it } from "vitest";
import { defaultAccountSettings, defaultSettings } from "../../lib/core/settings/settings.ts";
import { readAccounts } from "../../lib/storage/read-accounts.ts";
import { freshDatabase } from "./fresh-database.ts";

describe("the accounts", () => {
  it("are none in a fresh database", async () => {
    expect(await readAccounts(freshDatabase())).toEqual({ ok: true, value: [] });
  });

  it("come from settings, reports and seen mail, each once and sorted", async () => {
    const database = freshDatabase();
    await database.open();
    const accounts = { "set@x.example": defaultAccountSettings, "both@x.example": defaultAccountSettings };
    await database.meta.put({ key: "settings", value: { ...defaultSettings, accounts } });
    for (const account of ["seen@x.example", "both@x.example"]) {
      for (const id of ["1", "2", "3"])
        await database.seen.put({ account, id, seenAt: Number(id), facts: { id } });
    }
    const drift = { healthy: true, seen: 1, probes: {}, hintsRefused: 0, pageWorldFailed: false };
    await database.drift.put({ account: "reported@x.example", at: 1, drift });
    expect(await readAccounts(database)).toEqual({
      ok: true,
      value: ["both@x.example", "reported@x.example", "seen@x.example", "set@x.example"],
    });
  });
});
