/** The frame of the options page: language, navigation, the open view, toasts, and what stands there if nothing can be read. */

import { useCallback, useState } from "preact/hooks";
import { ToastList } from "../../components/toast-list.tsx";
import { type Translation, TranslationContext } from "../../components/translation.tsx";
import { useDeferred } from "../../components/use-deferred.ts";
import { useListKeys } from "../../components/use-list-keys.ts";
import { useTranslationFor } from "../../components/use-translation-for.ts";
import { lockedKeys } from "../../lib/core/policy/lock-settings.ts";
import type { FollowedSet } from "../../lib/core/sharing/followed-set.ts";
import type { Call } from "../../lib/messaging/call.ts";
import type { Database } from "../../lib/storage/database.ts";
import { countsOf } from "./counts-of.ts";
import { HostAccess } from "./host-access.tsx";
import { LockedSettingsContext } from "./locked-settings.ts";
import { Navigation } from "./navigation.tsx";
import { PageActionsContext, useToastedActions } from "./page-actions.ts";
import { useAccounts, useFollowed, useRuleSet, useSettings } from "./page-data.ts";
import { useFirstView } from "./use-first-view.ts";
import { useView } from "./use-view.ts";
import { ViewSwitch } from "./view-switch.tsx";

/** Nobody waits for it: the first view comes first. */
const loadSenderCount = async () => {
  await new Promise((resolve) => requestIdleCallback(resolve));
  return (await import("./views/senders/sender-count.tsx")).SenderCount;
};

const loadWaitingCount = async () => {
  await new Promise((resolve) => requestIdleCallback(resolve));
  return (await import("./views/share/followed/waiting-count.tsx")).WaitingCount;
};

const noneFollowed: readonly FollowedSet[] = [];

const loadBackupNotices = async () => {
  await new Promise((resolve) => requestIdleCallback(resolve));
  return (await import("./backup-notices.tsx")).BackupNotices;
};

const loadReviewNotices = async () => {
  await new Promise((resolve) => requestIdleCallback(resolve));
  return (await import("./review-notices.tsx")).ReviewNotices;
};

export interface AppProps {
  readonly database: Database;
  readonly call: Call;
}

export function App({ database, call }: AppProps) {
  const settings = useSettings(database);
  const ruleSet = useRuleSet(database);
  const followed = useFollowed(database);
  const accounts = useAccounts(database);
  // Without settings the browser's language still lets the page say what is the matter.
  const language = settings.status === "ready" ? settings.value.settings.language : "auto";
  const locked = settings.status === "ready" ? settings.value.locked : {};
  const translation = useTranslationFor(settings.status === "loading" ? undefined : language);
  if (translation === undefined) return null;
  return (
    <TranslationContext.Provider value={translation}>
      <LockedSettingsContext.Provider value={lockedKeys(locked)}>
        <Page
          database={database}
          call={call}
          t={translation}
          {...{ settings, ruleSet, followed, accounts }}
        />
      </LockedSettingsContext.Provider>
    </TranslationContext.Provider>
  );
}

interface PageProps extends AppProps {
  readonly t: Translation;
  readonly settings: ReturnType<typeof useSettings>;
  readonly ruleSet: ReturnType<typeof useRuleSet>;
  readonly followed: ReturnType<typeof useFollowed>;
  readonly accounts: ReturnType<typeof useAccounts>;
}

function Page({ database, call, t, settings, ruleSet, followed, accounts }: PageProps) {
  useListKeys({
    "?": () => {
      location.hash = "#help";
    },
  });
  const { actions, toasts, dismiss } = useToastedActions(call, t);
  const set = ruleSet.status === "ready" ? ruleSet.value.set : undefined;
  const view = useFirstView(useView(), set);
  // An idle moment comes early, too: while the first view is still fetched.
  const [stands, setStands] = useState(false);
  const stand = useCallback(() => setStands(true), []);
  const SenderCount = useDeferred(stands ? loadSenderCount : null);
  const WaitingCount = useDeferred(stands ? loadWaitingCount : null);
  const BackupNotices = useDeferred(stands ? loadBackupNotices : null);
  const ReviewNotices = useDeferred(stands ? loadReviewNotices : null);
  const isCounted = settings.status === "ready" && accounts.status === "ready";
  return (
    <PageActionsContext.Provider value={actions}>
      <Navigation
        view={view}
        counts={set && countsOf(set)}
        unknown={
          SenderCount !== undefined &&
          isCounted &&
          set && (
            <SenderCount
              database={database}
              set={set}
              followed={followed.status === "ready" ? followed.value : noneFollowed}
              settings={settings.value.settings}
              accounts={accounts.value}
            />
          )
        }
        waiting={WaitingCount !== undefined && <WaitingCount database={database} />}
      />
      <div class="content">
        <main>
          <HostAccess />
          {BackupNotices !== undefined && ruleSet.status === "ready" && settings.status === "ready" && (
            <BackupNotices
              database={database}
              backups={settings.value.settings.backups}
              revision={ruleSet.value.revision}
              reminds={view !== "share"}
            />
          )}
          {ReviewNotices !== undefined && settings.status === "ready" && (
            <ReviewNotices
              database={database}
              review={settings.value.settings.review}
              reminds={view !== "audit"}
            />
          )}
          <ViewSwitch view={view} onStands={stand} {...{ ruleSet, followed, settings, accounts, database }} />
        </main>
        <ToastList toasts={toasts} onGone={dismiss} />
      </div>
    </PageActionsContext.Provider>
  );
}
