/** The view of reminders: what is open in all accounts, and of what the user wants to be reminded. */
import { liveQuery } from "dexie";
import { useCallback } from "preact/hooks";
import { useStored } from "../../../../components/use-stored.ts";
import type { ReminderSettings } from "../../../../lib/core/reminders/reminder-settings.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { openReminders } from "../../../../lib/storage/read-open-reminders.ts";
import { usePageActions } from "../../page-actions.ts";
import { OpenList } from "./open-list.tsx";
import { ReminderSettingsSection } from "./reminder-settings.tsx";
import { useNotificationPermission } from "./use-notification-permission.ts";
import { useNow } from "./use-now.ts";
import { useReminderActs } from "./use-reminder-acts.ts";
import { useReminderWords } from "./use-reminder-words.ts";
import "../../style/reminders.css";

/** More than anybody looks through. */
const mostShown = 500;

export interface RemindersViewProps {
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

export function RemindersView({ set, settings, accounts, database }: RemindersViewProps) {
  const words = useReminderWords();
  const { call, tellFailure } = usePageActions();
  const open = useStored(useCallback(() => liveQuery(() => openReminders(database, mostShown)), [database]));
  const acts = useReminderActs();
  const change = async (part: Partial<ReminderSettings>) => {
    const answer = await call("settings.change", {
      change: { reminders: { ...settings.reminders, ...part } },
    });
    if (!answer.ok) tellFailure(answer);
  };
  return (
    <div class="view page-text reminders-view">
      <h1>{words("reminders.title")}</h1>
      <OpenList
        open={open}
        clients={set.clients}
        showsAccount={accounts.length > 1}
        now={useNow(open)}
        acts={acts}
      />
      <ReminderSettingsSection
        settings={settings.reminders}
        permission={useNotificationPermission()}
        onChange={(part) => void change(part)}
      />
    </div>
  );
}
