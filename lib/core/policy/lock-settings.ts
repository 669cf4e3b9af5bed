/** Lays what a policy fixes over the user's own settings, and keeps it from being changed. */
import type { SettingsChange } from "../settings/apply-settings-change.ts";
import type { Settings } from "../settings/settings.ts";
import { isEqual } from "../shared/is-equal.ts";
import { type Refusal, refusal } from "../shared/outcome.ts";
import type { LockedSettings } from "./policy.ts";

/** The settings that count. */
export function lockSettings(own: Settings, { reminders, ...locked }: LockedSettings): Settings {
  if (reminders === undefined && Object.keys(locked).length === 0) return own;
  return { ...own, ...locked, reminders: { ...own.reminders, ...reminders } };
}

/** Such as `language` and `reminders.answer`. */
export function lockedKeys({ reminders = {}, ...locked }: LockedSettings): ReadonlySet<string> {
  return new Set([...Object.keys(locked), ...Object.keys(reminders).map((key) => `reminders.${key}`)]);
}

/**
 * What is left of a change of the settings: the user's own choice stays under what is fixed.
 * Code: `policy.locked`, where the change would give something fixed another value.
 */
export function changeOfUnlocked(
  own: Settings,
  { reminders: lockedReminders = {}, ...locked }: LockedSettings,
  { reminders, ...change }: SettingsChange,
): { readonly ok: true; readonly change: SettingsChange } | Refusal {
  if (differs(change, locked) || differs(reminders ?? {}, lockedReminders)) return refusal("policy.locked");
  const others = Object.entries(change).filter(([key]) => !Object.hasOwn(locked, key));
  const ownReminders = Object.entries(own.reminders).filter(([key]) => Object.hasOwn(lockedReminders, key));
  return {
    ok: true,
    change: {
      ...Object.fromEntries(others),
      ...(reminders === undefined
        ? {}
        : { reminders: { ...reminders, ...Object.fromEntries(ownReminders) } }),
    },
  };
}

function differs(change: object, locked: object): boolean {
  return Object.entries(locked).some(
    ([key, value]) => Object.hasOwn(change, key) && !isEqual(Reflect.get(change, key), value),
  );
}
