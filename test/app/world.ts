/**
 * The worker with its real stores, in a world that outlives it: tests start it,
 * kill it between any two steps, and start the next one on what it left behind.
 */
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import type { BrowserPorts } from "../../entrypoints/background/browser-ports.ts";
import { createHandlers } from "../../entrypoints/background/handlers.ts";
import { createAccountQueues } from "../../lib/app/account-queues.ts";
import { actOnNotification, type NotificationAct } from "../../lib/app/act-on-notification.ts";
import { applyPolicy } from "../../lib/app/apply-policy.ts";
import { catchUp } from "../../lib/app/catch-up.ts";
import { catchUpReminders } from "../../lib/app/catch-up-reminders.ts";
import { checkDueSubscriptions } from "../../lib/app/check-due-subscriptions.ts";
import type { RemindedOf } from "../../lib/app/conversation-ports.ts";
import { createQueue, type Queue } from "../../lib/app/create-queue.ts";
import { createSoon } from "../../lib/app/create-soon.ts";
import { type DecideConversations, decideConversations } from "../../lib/app/decide-conversations.ts";
import { keepFormer } from "../../lib/app/keep-snapshot.ts";
import { backUpDaily } from "../../lib/app/make-backup.ts";
import { planChecks } from "../../lib/app/plan-checks.ts";
import type { UndoStep } from "../../lib/app/ports.ts";
import { createPresentState } from "../../lib/app/present-state.ts";
import { createPolicySubscriptions } from "../../lib/app/sync-policy-subscriptions.ts";
import { createToldBrowser } from "../../lib/app/told-browser.ts";
import { createTouchQueue } from "../../lib/app/touch-queue.ts";
import { compileSets } from "../../lib/core/decision/decide.ts";
import type { Sender } from "../../lib/messaging/allow.ts";
import { type Answer, type Name, protocol, type Request } from "../../lib/messaging/protocol.ts";
import { createResponder } from "../../lib/messaging/respond.ts";
import { createConversationStore } from "../../lib/storage/conversation-store.ts";
import { openDatabase } from "../../lib/storage/database.ts";
import { createDriftStore } from "../../lib/storage/drift-store.ts";
import { createEverythingStore } from "../../lib/storage/forget-database.ts";
import { createMarkStore } from "../../lib/storage/mark-store.ts";
import { createMirror } from "../../lib/storage/mirror.ts";
import { createPaintCache } from "../../lib/storage/paint-cache.ts";
import { readAccounts } from "../../lib/storage/read-accounts.ts";
import { createReminderStore } from "../../lib/storage/reminder-store.ts";
import { createRevisionStore } from "../../lib/storage/revision-store.ts";
import { createRuleSetStore } from "../../lib/storage/rule-set-store.ts";
import { createSeenStore } from "../../lib/storage/seen-store.ts";
import { createSettingsStore } from "../../lib/storage/settings-store.ts";
import { createSnapshotStore } from "../../lib/storage/snapshot-store.ts";
import { fakeDirectory } from "../storage/fake-directory.ts";
import { backupPorts } from "./backup-world.ts";
import { mortal } from "./mortal.ts";
import { createSharingWorld, sharingPorts } from "./sharing-world.ts";
import { undoKept } from "./undo-kept.ts";

export const me = "me@x.example";

export type World = ReturnType<typeof createWorld>;

/** What a kill of the worker leaves: disk, browser, clock. */
export function createWorld() {
  const local: { paint?: unknown } = {};
  return {
    indexedDB: new IDBFactory(),
    directory: fakeDirectory(),
    /** `storage.local`. */
    local,
    /** What was put off for a moment; a worker that is killed loses it. */
    due: [] as (() => void)[],
    /** Revisions of which Gmail tabs were told. */
    told: [] as number[],
    /** Of which accounts Gmail tabs were told that what waits has changed. */
    toldQueue: [] as { readonly account: string; readonly threadId?: string }[],
    pauseEnd: null as number | null,
    /** When the alarm of reminders goes off. */
    reminderAt: null as number | null,
    /** How often it was set. */
    alarmSet: 0,
    /** Whether the browser lets us show notifications. */
    mayNotify: false,
    /** Whether the browser lets us write files, whether it can, and those that it wrote. */
    mayDownload: false,
    isDiskWritable: true,
    downloads: [] as { readonly name: string; readonly clients: number }[],
    /** Notifications that stand on the screen, by id. */
    notifications: new Map<string, RemindedOf>(),
    /** Every notification that was ever shown, and when. */
    notified: [] as { readonly at: number; readonly id: string; readonly about: RemindedOf }[],
    /** When the worker is woken for those who look at the queue. */
    queueLookAt: null as number | null,
    ...createSharingWorld(),
    badge: 0,
    /** How often it was set. */
    badgeSet: 0,
    /** Conversations that were brought to the front, and how often the list of reminders was. */
    opened: [] as string[],
    listed: 0,
    zone: "UTC",
    /** Tests bring their own, where decisions are not what they are about. */
    decideConversations: decideConversations as DecideConversations,
    /** Steps that can be taken back, in `storage.session`. */
    undo: [] as (UndoStep & { readonly token: string })[],
    pageData: true,
    /** Called whenever long work stops for others. */
    whenBreathing: () => {},
    problems: [] as string[],
    /** Milliseconds since the epoch; every request takes one. */
    now: Date.UTC(2026, 10, 1, 12),
    ids: 0,
    /** How often anything asked for a turn in the queue of changes. */
    turns: 0,
  };
}

export type Worker = ReturnType<typeof startWorker>;

/** `killAt`: the number of the call to the outside that never happens, and after which none does. */
export function startWorker(world: World, killAt = Number.POSITIVE_INFINITY) {
  world.due.length = 0;
  const calls = { count: 0, names: [] as string[] };
  /** Notifications that the user acted on in the worker's life. */
  const actedOn = new Set<string>();
  const queue = createQueue();
  const killed = Promise.withResolvers<void>();
  const guarded = mortal(portsOf(world, queue, actedOn), calls, killAt, killed.resolve);
  const state = createPresentState(guarded, compileSets);
  const policySubscriptions = createPolicySubscriptions(guarded);
  const ports = withQueues({ ...guarded, state, policySubscriptions });
  const self = { id: "clientele", baseUrl: "chrome-extension://clientele/" };
  const respond = createResponder(createHandlers(ports, `boot-${world.ids}`), self, (name, error) => {
    throw new Error(`${name} failed`, { cause: error });
  });
  async function ask<N extends Name>(name: N, request: Request<N>): Promise<Answer<N>> {
    world.now += 1;
    const answer = await respond({ clientele: name, request }, senderOf(name));
    // What travels between processes is a copy.
    return structuredClone(answer) as Answer<N>;
  }
  return {
    ports,
    calls,
    killed: killed.promise,
    ask,
    wake: async () => {
      await catchUp(ports);
      await applyPolicy(ports);
    },
    /** What the alarm of every day asks for besides. */
    backUp: () => backUpDaily(ports),
    /** What the browser wakes us for after `wake`, and at each alarm. */
    remind: () => catchUpReminders(ports),
    /** What every wake does for followed addresses, and what their alarm does. */
    planChecks: () => planChecks(ports),
    /** What the browser wakes us for when the policy is another one. */
    applyPolicy: () => applyPolicy(ports, true),
    poll: () => checkDueSubscriptions(ports),
    /** The user clicks a notification, or one of its buttons; `closed`: it goes away by itself. */
    async act(id: string, act: NotificationAct | "closed") {
      actedOn.add(id);
      world.notifications.delete(id);
      if (act !== "closed") await actOnNotification(ports, id, act);
    },
    /** Everything begun so far has come to its end. */
    settled: async () => {
      await ports.queue(async () => {});
      for (const work of world.due.splice(0)) work();
      // What has its turn may ask for another one.
      for (let before = -1; before !== world.turns; ) {
        before = world.turns;
        await queue(async () => {});
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

function senderOf(name: Name): Sender {
  const from: readonly string[] = protocol[name].from;
  return from.includes("page")
    ? { id: "clientele", origin: "https://mail.google.com", tab: {}, frameId: 0 }
    : { id: "clientele", origin: "chrome-extension://clientele" };
}

function portsOf(world: World, queue: Queue, actedOn: Set<string>): BrowserPorts {
  const database = openDatabase({ indexedDB: world.indexedDB, IDBKeyRange });
  const rules = createRuleSetStore(database);
  const settings = createSettingsStore(database);
  const snapshots = createSnapshotStore(world.directory.open);
  const mirror = createMirror(world.directory.open, (former) => keepFormer(snapshots, former, world.now));
  const clock = { now: () => world.now, zone: () => world.zone };
  const state = createPresentState({ rules, settings, mirror }, compileSets);
  const area = {
    get: async () => structuredClone(world.local),
    set: async (items: object) => {
      Object.assign(world.local, structuredClone(items));
    },
    remove: async () => {
      delete world.local.paint;
    },
  };
  return withQueues({
    rules,
    settings,
    mirror,
    ...backupPorts(world, database, snapshots),
    clock: { now: () => world.now, zone: () => world.zone },
    revisions: createRevisionStore(database),
    later: (work) => {
      world.due.push(work);
    },
    seen: createSeenStore(database),
    marks: createMarkStore(database),
    conversations: createConversationStore(database),
    breathe: () => {
      world.whenBreathing();
      return new Promise((resolve) => setImmediate(resolve));
    },
    reminders: createReminderStore(database),
    decideConversations: world.decideConversations,
    accounts: () => readAccounts(database),
    notifications: {
      listen: () => {},
      isGranted: async () => world.mayNotify,
      shown: async () => new Set([...world.notifications.keys(), ...actedOn]),
      show: async (id, about) => {
        world.notifications.set(id, about);
        world.notified.push({ at: world.now, id, about });
      },
      clear: async (id) => {
        world.notifications.delete(id);
        actedOn.delete(id);
      },
    },
    badge: {
      set: async (count) => {
        world.badge = count;
        world.badgeSet += 1;
      },
    },
    openReminders: async () => {
      world.listed += 1;
    },
    ...sharingPorts(world, database, { rules, clock, state }),
    drift: createDriftStore(database),
    everything: createEverythingStore(database),
    others: {
      clear: async () => {
        delete world.local.paint;
        world.directory.files.clear();
        world.pauseEnd = null;
        world.reminderAt = null;
        world.subscriptionCheckAt = null;
      },
    },
    paint: createPaintCache(area, (work) => world.due.push(work)),
    undo: undoKept(world),
    state,
    queue: (work) => {
      world.turns += 1;
      return queue(work);
    },
    soon: createSoon((work) => void world.due.push(work)),
    told: createToldBrowser(),
    tabs: {
      tellQueue: async (account, threadId) => {
        world.toldQueue.push({ account, ...(threadId === undefined ? {} : { threadId }) });
      },
      tellChanged: async (revision) => {
        world.told.push(revision);
      },
      openThread: async (account, threadId) => {
        world.opened.push(`${account} ${threadId}`);
      },
    },
    alarms: {
      setPauseEnd: async (until) => {
        world.pauseEnd = until;
      },
      setReminder: async (at) => {
        world.reminderAt = at;
        world.alarmSet += 1;
      },
      setQueueLook: async (at) => {
        world.queueLookAt = at;
      },
      setSubscriptionCheck: async (at) => {
        world.subscriptionCheckAt = at;
      },
    },
    setPageData: async (isOn) => {
      world.pageData = isOn;
    },
    report: (code, where) => {
      world.problems.push(`${where}: ${code}`);
    },
    newId: () => {
      world.ids += 1;
      return `id-${world.ids}`;
    },
  });
}

function withQueues(ports: Omit<BrowserPorts, "queues" | "touchQueue">): BrowserPorts {
  const queues = createAccountQueues(ports);
  return { ...ports, queues, touchQueue: createTouchQueue({ ...ports, queues }) };
}
