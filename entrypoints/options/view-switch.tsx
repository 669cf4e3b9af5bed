/** Shows the open view, or why it cannot be shown. Views other than the first are loaded when they are opened. */
import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Skeleton } from "../../components/skeleton.tsx";

import type { Database } from "../../lib/storage/database.ts";
import type { useAccounts, useFollowed, useRuleSet, useSettings } from "./page-data.ts";
import { StorageFailed } from "./storage-failed.tsx";
import type { View } from "./use-view.ts";
import type { ViewProps } from "./view-props.ts";
import { ClientsView } from "./views/clients/clients-view.tsx";
import { SearchedSetContext } from "./views/searched-set.ts";

type ViewComponent = FunctionComponent<ViewProps>;

const loaders: Readonly<Record<Exclude<View, "clients">, () => Promise<ViewComponent>>> = {
  start: async () => (await import("./views/start/start-view.tsx")).StartView,
  triage: async () => (await import("./views/triage/triage-view.tsx")).TriageView,
  segments: async () => (await import("./views/segments/segments-view.tsx")).SegmentsView,
  groups: async () => (await import("./views/groups/groups-view.tsx")).GroupsView,
  rules: async () => (await import("./views/rules/rules-view.tsx")).RulesView,
  audit: async () => (await import("./views/audit/audit-view.tsx")).AuditView,
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
  "audit",
  "priority",
  "reminders",
  // The user's own addresses stay at home, so it must be known which they are.
  "share",
  "settings",
  "health",
]);

export interface ViewSwitchProps {
  readonly view: View;
  readonly ruleSet: ReturnType<typeof useRuleSet>;
  readonly followed: ReturnType<typeof useFollowed>;
  readonly settings: ReturnType<typeof useSettings>;
  readonly accounts: ReturnType<typeof useAccounts>;
  readonly database: Database;
  /** A view is drawn. */
  readonly onStands: () => void;
}

export function ViewSwitch(props: ViewSwitchProps) {
  const { view, ruleSet, followed, settings, accounts, database, onStands } = props;
  const Shown = useLoadedView(view);
  const failed = [ruleSet, followed, settings, accounts].find((state) => state.status === "failed");
  if (failed !== undefined) {
    return <StorageFailed failure={failed.failure} onRetry={failed.retry} databaseName={database.name} />;
  }
  if (Shown === undefined) return <Skeleton rows={12} />;
  if (ruleSet.status !== "ready" || followed.status !== "ready" || settings.status !== "ready") {
    return <Skeleton rows={12} />;
  }
  if (waitsForAccounts.has(view) && accounts.status === "loading") return <Skeleton rows={12} />;
  return (
    <SearchedSetContext.Provider value={ruleSet.value.set}>
      <Shown
        key={view}
        set={ruleSet.value.set}
        followed={followed.value}
        revision={ruleSet.value.revision}
        settings={settings.value.settings}
        settingsUnreadable={settings.value.unreadable}
        accounts={accounts.status === "ready" ? accounts.value : []}
        database={database}
      />
      <Standing onStands={onStands} />
    </SearchedSetContext.Provider>
  );
}

/** Drawn with a view, and only with one. */
function Standing({ onStands }: Pick<ViewSwitchProps, "onStands">) {
  useEffect(onStands, [onStands]);
  return null;
}

function useLoadedView(view: View): ViewComponent | undefined {
  const [loaded, setLoaded] = useState<Partial<Record<View, ViewComponent>>>({ clients: ClientsView });
  useEffect(() => {
    if (view === "clients" || loaded[view] !== undefined) return;
    void loaders[view]().then((component) => setLoaded((old) => ({ ...old, [view]: component })));
  }, [view, loaded]);
  return loaded[view];
}
