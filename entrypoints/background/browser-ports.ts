/** What the use cases need from the outside, as the browser has it. */
import { browser } from "wxt/browser";
import { createAccountQueues } from "../../lib/app/account-queues.ts";
import { createBreath } from "../../lib/app/create-breath.ts";
import { createQueue } from "../../lib/app/create-queue.ts";
import { createSoon } from "../../lib/app/create-soon.ts";
import { decideConversations } from "../../lib/app/decide-conversations.ts";
import { keepFormer } from "../../lib/app/keep-snapshot.ts";
import { policyPins } from "../../lib/app/policy-in-force.ts";
import { createPresentState } from "../../lib/app/present-state.ts";
import type { Seals } from "../../lib/app/sharing-ports.ts";
import { createPolicySubscriptions } from "../../lib/app/sync-policy-subscriptions.ts";
import { createToldBrowser } from "../../lib/app/told-browser.ts";
import { createTouchQueue } from "../../lib/app/touch-queue.ts";
import { compileSets } from "../../lib/core/decision/decide.ts";
import { uuidV7 } from "../../lib/core/shared/uuid-v7.ts";
import { sha256 } from "../../lib/sealing/sha-256.ts";
import { verifyEdition } from "../../lib/sealing/verify-edition.ts";
import { createAcceptedFindings } from "../../lib/storage/accepted-findings.ts";
import { createBackupStateStore } from "../../lib/storage/backup-state-store.ts";
import { createBaseStore } from "../../lib/storage/base-store.ts";
import { createConversationStore } from "../../lib/storage/conversation-store.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { createDriftStore } from "../../lib/storage/drift-store.ts";
import { createEverythingStore } from "../../lib/storage/forget-database.ts";
import { createImprovementLog } from "../../lib/storage/improvement-log.ts";
import { createLearningStore } from "../../lib/storage/learning-store.ts";
import { createMarkStore } from "../../lib/storage/mark-store.ts";
import { createMemberStore } from "../../lib/storage/member-store.ts";
import { createMirror, type OpenDirectory } from "../../lib/storage/mirror.ts";
import { createPaintCache } from "../../lib/storage/paint-cache.ts";
import { createPolicyStore } from "../../lib/storage/policy-store.ts";
import { createProblemLog } from "../../lib/storage/problem-log.ts";
import { createPublicationStore } from "../../lib/storage/publication-store.ts";
import { readAccounts } from "../../lib/storage/read-accounts.ts";
import { createReminderStore } from "../../lib/storage/reminder-store.ts";
import { createRevisionStore } from "../../lib/storage/revision-store.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { createSettingsStore } from "../../lib/storage/settings-store.ts";
import { createShareLog } from "../../lib/storage/share-log-store.ts";
import { createSnapshotStore } from "../../lib/storage/snapshot-store.ts";
import { createSubscriptionStore } from "../../lib/storage/subscription-store.ts";
import { browserAlarms } from "./alarms.ts";
import { askForPolicy, waitForPolicy } from "./ask-for-policy.ts";
import { browserBackupFiles } from "./backup-files.ts";
import { browserBadge } from "./badge.ts";
import { browserNetwork } from "./browser-network.ts";
import { otherStores } from "./forget-other-stores.ts";
import { browserTabs } from "./gmail-tabs.ts";
import { applyPageData } from "./injected-scripts.ts";
import { nextTask } from "./next-task.ts";
import { createNotifications } from "./notifications.ts";
import { openOptionsPage } from "./open-options-page.ts";
import { createUndoStore } from "./undo-store.ts";

const seals: Seals = { verify: verifyEdition, sha256 };

/** Long enough for Gmail pages to repaint first, short enough for the worker to be still there. */
const laterMs = 1000;

export type BrowserPorts = ReturnType<typeof browserPorts>;

export function browserPorts() {
  const database = openDatabase();
  const rules = createRuleSetStore(database);
  const subscriptions = createSubscriptionStore(database);
  const settings = createSettingsStore(database);
  const policies = createPolicyStore(database);
  const openDirectory = privateFileSystem();
  const snapshots = createSnapshotStore(openDirectory);
  const mirror = createMirror(openDirectory, (former) => keepFormer(snapshots, former, Date.now()));
  const clock = {
    now: () => Date.now(),
    zone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
  };
  const seen = createSeenStore(database);
  const conversations = createConversationStore(database);
  const marks = createMarkStore(database);
  const state = createPresentState({ rules, settings, mirror }, compileSets);
  const report = createProblemLog(browser.storage.session, clock.now);
  const later = (work: () => void) => void setTimeout(work, laterMs);
  const breathe = createBreath(() => performance.now(), nextTask);
  const queues = createAccountQueues({ state, seen, conversations, marks, clock, breathe, report });
  return {
    rules,
    settings,
    mirror,
    snapshots,
    backups: createBackupStateStore(database),
    backupFiles: browserBackupFiles(),
    clock,
    revisions: createRevisionStore(database),
    later,
    seen,
    conversations,
    marks,
    queues,
    touchQueue: createTouchQueue({ queues, tabs: browserTabs, later, report }),
    breathe,
    reminders: createReminderStore(database),
    decideConversations,
    accounts: () => readAccounts(database),
    notifications: createNotifications(),
    badge: browserBadge,
    openReminders: () => openOptionsPage("reminders"),
    shareLog: createShareLog(database),
    improvements: createImprovementLog(database),
    learning: createLearningStore(database),
    acceptedFindings: createAcceptedFindings(database),
    policies,
    askForPolicy,
    waitForPolicy,
    bases: createBaseStore(database),
    publications: createPublicationStore(database),
    members: createMemberStore(database),
    subscriptions,
    policySubscriptions: createPolicySubscriptions({ subscriptions, rules, clock, seals }),
    policyPins: (setId: string) => policyPins(policies, setId),
    network: browserNetwork,
    seals,
    chance: () => Math.random(),
    appVersion: browser.runtime.getManifest().version,
    drift: createDriftStore(database),
    everything: createEverythingStore(database),
    others: otherStores(openDirectory),
    paint: createPaintCache(browser.storage.local, setTimeout),
    undo: createUndoStore(() => crypto.randomUUID()),
    state,
    queue: createQueue(),
    soon: createSoon(later),
    told: createToldBrowser(),
    tabs: browserTabs,
    alarms: browserAlarms,
    setPageData: applyPageData,
    report,
    newId: () => uuidV7(clock.now(), crypto.getRandomValues(new Uint8Array(10))),
  };
}

/** Absent in tests and in browsers or windows without one. */
function privateFileSystem(): OpenDirectory | undefined {
  const storage: Partial<StorageManager> | undefined = navigator.storage;
  return storage?.getDirectory === undefined ? undefined : () => navigator.storage.getDirectory();
}
