/** Shows the open view, or why it cannot be shown. Views other than the first are loaded when they are opened. */
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Skeleton } from "../../components/skeleton.tsx";
import type { RuleSet } from "../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../lib/core/settings/settings.ts";
import type { Database } from "../../lib/storage/database.ts";
import type { useAccounts, useRuleSet, useSettings } from "./page-data.ts";
import { StorageFailed } from "./storage-failed.tsx";
import type { View } from "./use-view.ts";
import { ClientsView } from "./views/clients/clients-view.tsx";

export interface ViewProps {
  readonly set: RuleSet;
  /** Of the set: it rises with whatever changes what decides. */
  readonly revision: number;
  readonly settings: Settings;
  /** The stored settings make no sense to this version; `settings` are the defaults. */
  readonly settingsUnreadable: boolean;
  /** Gmail accounts that were ever seen. */
  readonly accounts: readonly string[];
  /** For what only one view reads. */
  readonly database: Database;
}

type ViewComponent = FunctionComponent<ViewProps>;

const loaders: Readonly<Record<Exclude<View, "clients">, () => Promise<ViewComponent>>> = {
  start: async () => (await import("./views/start/start-view.tsx")).StartView,
  triage: async () => (await import("./views/triage/triage-view.tsx")).TriageView,
  segments: async () => (await import("./views/segments/segments-view.tsx")).SegmentsView,
  groups: async () => (await import("./views/groups/groups-view.tsx")).GroupsView,
  rules: async () => (await import("./views/rules/rules-view.tsx")).RulesView,
  priority: async () => (await import("./views/priority/priority-view.tsx")).PriorityView,
  reminders: async () => (await import("./views/reminders/reminders-view.tsx")).RemindersView,
  clocks: async () => (await import("./views/clocks/clocks-view.tsx")).ClocksView,
  share: async () => (await import("./views/share/share-view.tsx")).ShareView,
  settings: async () => (await import("./views/settings/settings-view.tsx")).SettingsView,
  health: async () => (await import("./views/health/health-view.tsx")).HealthView,
  help: async () => (await import("./views/help/help-view.tsx")).HelpView,
};

/** Other views are shown before it is known which accounts there are. */
const waitsForAccounts: ReadonlySet<View> = new Set([
  "start",
  "triage",
  "priority",
  "reminders",
  "settings",
  "health",
]);

export interface ViewSwitchProps {
  readonly view: View;
  readonly ruleSet: ReturnType<typeof useRuleSet>;
  readonly settings: ReturnType<typeof useSettings>;
  readonly accounts: ReturnType<typeof useAccounts>;
  readonly database: Database;
}

export function ViewSwitch({ view, ruleSet, settings, accounts, database }: ViewSwitchProps) {
  const Shown = useLoadedView(view);
  const failed = [ruleSet, settings, accounts].find((state) => state.status === "failed");
  if (failed !== undefined) {
    return <StorageFailed failure={failed.failure} onRetry={failed.retry} databaseName={database.name} />;
  }
  if (Shown === undefined) return <Skeleton rows={12} />;
  if (ruleSet.status !== "ready" || settings.status !== "ready") return <Skeleton rows={12} />;
  if (waitsForAccounts.has(view) && accounts.status === "loading") return <Skeleton rows={12} />;
  return (
    <Shown
      key={view}
      set={ruleSet.value.set}
      revision={ruleSet.value.revision}
      settings={settings.value.settings}
      settingsUnreadable={settings.value.unreadable}
      accounts={accounts.status === "ready" ? accounts.value : []}
      database={database}
    />
  );
}

function useLoadedView(view: View): ViewComponent | undefined {
  const [loaded, setLoaded] = useState<Partial<Record<View, ViewComponent>>>({ clients: ClientsView });
  useEffect(() => {
    if (view === "clients" || loaded[view] !== undefined) return;
    void loaders[view]().then((component) => setLoaded((old) => ({ ...old, [view]: component })));
  }, [view, loaded]);
  return loaded[view];
}
