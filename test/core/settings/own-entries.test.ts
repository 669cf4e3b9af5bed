/** What is the user's own in an account: domains and addresses apart, each once, never more than can be kept. */
import { describe, expect, it } from "vitest";
import { mostOwnEntries, withOwnEntry } from "../../../lib/core/settings/own-entries.ts";
import { defaultAccountSettings } from "../../../lib/core/settings/settings.ts";
import { accountSettingsSchema } from "../../../lib/core/settings/settings-schema.ts";

const acme = { entry: "acme.com", scope: "domain" } as const;

describe("an own domain or address", () => {
  it("is kept once, and taken out without a trace", () => {
    const own = withOwnEntry(defaultAccountSettings, acme, true);
    expect(own).toEqual({ ...defaultAccountSettings, domains: ["acme.com"] });
    expect(withOwnEntry(own ?? defaultAccountSettings, acme, true)).toEqual(own);
    expect(withOwnEntry(own ?? defaultAccountSettings, acme, false)).toEqual(defaultAccountSettings);
    const address = { entry: "me@acme.com", scope: "address" } as const;
    expect(withOwnEntry(defaultAccountSettings, address, true)?.addresses).toEqual(["me@acme.com"]);
  });

  it("is refused where there is no room, and what there is can be stored", () => {
    const domains = Array.from({ length: mostOwnEntries }, (_, index) => `${index}.com`);
    const full = { ...defaultAccountSettings, domains };
    expect(withOwnEntry(full, acme, true)).toBeNull();
    expect(withOwnEntry(full, { ...acme, entry: "0.com" }, true)?.domains).toHaveLength(mostOwnEntries);
    expect(accountSettingsSchema.safeParse(full).success).toBe(true);
    expect(accountSettingsSchema.safeParse({ ...full, domains: [...domains, "acme.com"] }).success).toBe(
      false,
    );
  });
});
