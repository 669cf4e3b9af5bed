/** What a policy fixes counts, cannot be changed, and leaves the user's own choice where it was. */
import { describe, expect, it } from "vitest";
import { changeOfUnlocked, lockedKeys, lockSettings } from "../../../lib/core/policy/lock-settings.ts";
import type { LockedSettings } from "../../../lib/core/policy/policy.ts";
import { defaultSettings, type Settings } from "../../../lib/core/settings/settings.ts";

const own: Settings = { ...defaultSettings, keepDays: 365, language: "en" };
const locked: LockedSettings = { keepDays: 30, reminders: { answer: false, quietHours: null } };

describe("settings under a policy", () => {
  it("are what it fixes, and else the user's own", () => {
    expect(lockSettings(own, locked)).toEqual({
      ...own,
      keepDays: 30,
      reminders: { ...own.reminders, answer: false, quietHours: null },
    });
  });

  it("are the user's own where it fixes nothing", () => {
    expect(lockSettings(own, {})).toBe(own);
  });

  it("tell which of them are fixed", () => {
    expect([...lockedKeys(locked)]).toEqual(["keepDays", "reminders.answer", "reminders.quietHours"]);
  });
});

describe("a change of settings under a policy", () => {
  it("is carried out where nothing of it is fixed", () => {
    expect(changeOfUnlocked(own, locked, { language: "zh_CN" })).toEqual({
      ok: true,
      change: { language: "zh_CN" },
    });
  });

  it.each([
    ["a switch", { keepDays: 31 }],
    ["a switch beside others", { keepDays: 31, language: "zh_CN" as const }],
    ["a part of the reminders", { reminders: { ...own.reminders, answer: true, quietHours: null } }],
  ])("is refused where it would change what is fixed: %s", (_, change) => {
    expect(changeOfUnlocked(own, locked, change)).toEqual({ ok: false, code: "policy.locked", params: {} });
  });

  it("does not make what is fixed the user's own choice", () => {
    const shown = lockSettings(own, locked);
    const change = { keepDays: 30, reminders: { ...shown.reminders, quietDays: 5 } };
    expect(changeOfUnlocked(own, locked, change)).toEqual({
      ok: true,
      change: { reminders: { ...own.reminders, quietDays: 5 } },
    });
  });
});
