/** What is the user's own in an account: domains and addresses apart, each once, never more than can be kept. */
import { describe, expect, it } from "vitest";
import { mostOwnEntries, withOwnEntry } from "../../../lib/core/settings/own-entries.ts";
import {
  defaultAccountSettings,
  defaultSettings,
  type Settings,
} from "../../../lib/core/settings/settings.ts";
import { settingsSchema } from "../../../lib/core/settings/settings-schema.ts";

const me = "me@x.example";
const owning = (domains: string[], addresses: string[] = []): Settings => ({
  ...defaultSettings,
  accounts: { [me]: { ...defaultAccountSettings, domains, addresses } },
});

describe("an own domain or address", () => {
  it("is kept once, after those before it, and taken out without a trace", () => {
    const settings = owning(["a.com", "b.com"]);
    expect(withOwnEntry(defaultSettings, me, "a.com", true)).toEqual({
      ok: true,
      settings: owning(["a.com"]),
    });
    expect(withOwnEntry(owning(["a.com"]), me, "b.com", true)).toEqual({ ok: true, settings });
    expect(withOwnEntry(settings, me, "b.com", true)).toEqual({ ok: true, settings });
    expect(withOwnEntry(settings, me, "b.com", false)).toEqual({ ok: true, settings: owning(["a.com"]) });
    expect(withOwnEntry(defaultSettings, me, "i@a.com", true)).toEqual({
      ok: true,
      settings: owning([], ["i@a.com"]),
    });
  });

  it("leaves the switch of the account and the other accounts as they are", () => {
    const off = { ...defaultAccountSettings, enabled: false };
    const settings = { ...defaultSettings, accounts: { [me]: off, "other@x.example": off } };
    expect(withOwnEntry(settings, me, "a.com", true)).toMatchObject({
      settings: { accounts: { [me]: { enabled: false, domains: ["a.com"] }, "other@x.example": off } },
    });
  });

  it("is refused where there is no room, and what there is can be stored", () => {
    const full = owning(Array.from({ length: mostOwnEntries }, (_, index) => `${index}.com`));
    expect(withOwnEntry(full, me, "one.more", true)).toMatchObject({ ok: false, code: "account.tooManyOwn" });
    expect(withOwnEntry(full, me, "0.com", true)).toMatchObject({ ok: true });
    expect(settingsSchema.safeParse(full).success).toBe(true);
  });
});
