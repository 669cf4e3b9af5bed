/** Settings: what is off and why, which changes a Gmail page notices, and what may cross the border. */
import { describe, expect, expectTypeOf, it } from "vitest";
import type * as z from "zod/mini";
import {
  applySettingsChange,
  type SettingsChange,
} from "../../../lib/core/settings/apply-settings-change.ts";
import {
  type AccountSettings,
  defaultSettings,
  type Settings,
  whyOff,
} from "../../../lib/core/settings/settings.ts";
import {
  accountSchema,
  type accountSettingsSchema,
  settingsChangeSchema,
  settingsSchema,
} from "../../../lib/core/settings/settings-schema.ts";

const me = "me@x.example";
const now = 1000;

function settings(more: Partial<Settings> = {}): Settings {
  return { ...defaultSettings, ...more };
}

describe("why nothing is painted", () => {
  const accountOff = { [me]: { enabled: false, addresses: [], domains: [] } };

  it.each([
    ["nothing is off", settings(), null],
    [
      "the whole product is off",
      settings({ enabled: false, pausedUntil: 2000, accounts: accountOff }),
      "off",
    ],
    ["a pause goes on", settings({ pausedUntil: 1001, accounts: accountOff }), "paused"],
    ["a pause just ended", settings({ pausedUntil: 1000 }), null],
    ["this account is off", settings({ accounts: accountOff }), "account"],
    [
      "another account is off",
      settings({ accounts: { "other@x.example": { enabled: false, addresses: [], domains: [] } } }),
      null,
    ],
  ] as const)("%s", (_, given, expected) => {
    expect(whyOff(given, me, now)).toBe(expected);
  });
});

describe("a change of the settings", () => {
  it.each([
    [{ enabled: false }, true],
    [{ language: "zh_TW" }, true],
    [{ pageData: false }, true],
    [{ keepSubjects: false }, false],
    [{ keepDays: 30 }, false],
    [{ looksForClients: true }, true],
    [{ keepDays: 30, enabled: false }, true],
    [{ enabled: true }, false],
    [{}, false],
  ] as const satisfies [SettingsChange, boolean][])("%o: noticed by a Gmail page: %s", (change, decides) => {
    expect(applySettingsChange(defaultSettings, change)).toEqual({ settings: settings(change), decides });
  });
});

describe("settings at the border", () => {
  it("have the same shape as inside", () => {
    expectTypeOf<z.infer<typeof settingsSchema>>().toExtend<Settings>();
    expectTypeOf<z.infer<typeof settingsChangeSchema>>().toExtend<SettingsChange>();
    expectTypeOf<SettingsChange>().toExtend<z.infer<typeof settingsChangeSchema>>();
    expectTypeOf<z.infer<typeof accountSettingsSchema>>().toExtend<AccountSettings>();
    expect(settingsSchema.parse(defaultSettings)).toEqual(defaultSettings);
  });

  it.each([
    { enabled: "yes" },
    { keepDays: 0 },
    { keepDays: 1.5 },
    { keepDays: 100_000 },
    { language: "de" },
    { pausedUntil: 5 },
    { accounts: {} },
  ])("refuse the change %j", (change) => {
    expect(settingsChangeSchema.safeParse(change).success).toBe(false);
  });

  it("fold an account to lower case and take nothing that is no address", () => {
    expect(accountSchema.parse("Me@X.Example")).toBe(me);
    for (const name of ["", "me", "__proto__", "a@b@c", "a b@c", "@", "x".repeat(400)]) {
      expect([name, accountSchema.safeParse(name).success]).toEqual([name, false]);
    }
  });
});
