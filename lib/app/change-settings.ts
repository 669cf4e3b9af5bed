/** Changes the user's switches, but for those that the company policy fixes; turning subjects off also removes those that are stored. */
import { changeOfUnlocked } from "../core/policy/lock-settings.ts";
import { applySettingsChange, type SettingsChange } from "../core/settings/apply-settings-change.ts";
import type { Settings } from "../core/settings/settings.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import type { AccountQueues } from "./account-queues.ts";
import type { SeenMessageStore } from "./ports.ts";
import { type SaveSettingsPorts, saveSettings } from "./save-settings.ts";

export interface ChangeSettingsPorts extends SaveSettingsPorts {
  readonly seen: SeenMessageStore;
  readonly queues: AccountQueues;
  /** Lets the browser inject, or no longer inject, the script in Gmail's own world. */
  readonly setPageData: (isOn: boolean) => Promise<void>;
}

/** Code besides those of the storage: `policy.locked`. */
export function changeSettings(
  ports: ChangeSettingsPorts,
  change: SettingsChange,
): Promise<Outcome<{ revision: number }>> {
  const afterwards = async ({ keepSubjects, pageData }: Settings): Promise<void> => {
    if (change.pageData !== undefined) await ports.setPageData(pageData);
    if (keepSubjects) return;
    const removed = await ports.seen.removeSubjects();
    ports.queues.forget();
    // The daily clean-up tries again.
    if (!removed.ok) ports.report(removed.failure.code, "seen.removeSubjects");
  };
  return saveSettings(
    ports,
    (own, locked) => {
      const allowed = changeOfUnlocked(own, locked, change);
      return allowed.ok ? applySettingsChange(own, allowed.change) : allowed;
    },
    afterwards,
  );
}
