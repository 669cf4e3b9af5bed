/**
 * The background worker: registers every listener at once, synchronously, so
 * that no event that wakes it is lost, and waits for its database inside them.
 */
import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { actOnNotification } from "../../lib/app/act-on-notification.ts";
import { applyPolicy } from "../../lib/app/apply-policy.ts";
import { catchUp } from "../../lib/app/catch-up.ts";
import { catchUpAfterEdit, catchUpReminders } from "../../lib/app/catch-up-reminders.ts";
import { checkDueSubscriptions } from "../../lib/app/check-due-subscriptions.ts";
import { createSoon } from "../../lib/app/create-soon.ts";
import { expireSeen } from "../../lib/app/expire-seen.ts";
import { backUpDaily } from "../../lib/app/make-backup.ts";
import { planChecks } from "../../lib/app/plan-checks.ts";
import { tellQueues } from "../../lib/app/plan-queue-look.ts";
import { keepPause } from "../../lib/app/set-pause.ts";
import { tellDue } from "../../lib/app/tell-due.ts";
import { createResponder, listenWith } from "../../lib/messaging/respond.ts";
import { alarmNames, ensureDailyAlarm } from "./alarms.ts";
import { browserPorts } from "./browser-ports.ts";
import { endInAllTabs, gmailPattern } from "./gmail-tabs.ts";
import { createHandlers } from "./handlers.ts";
import { applyPageData, reinjectContentScript } from "./injected-scripts.ts";
import { openOptionsPage } from "./open-options-page.ts";
import { remindAfterChanges } from "./remind-after-changes.ts";

export default defineBackground(() => {
  const ports = browserPorts();
  const { report } = ports;

  /** Starts work that no answer waits for. */
  const begin = (where: string, work: () => Promise<unknown>): Promise<void> =>
    work().then(
      () => {},
      (error: unknown) => report(error instanceof Error ? error.name : "unknown", where),
    );

  const ready = begin("wake", () => Promise.all([catchUp(ports), ensureDailyAlarm()]));
  const whenReady = (where: string, work: () => Promise<unknown>): void => {
    void begin(where, () => ready.then(work));
  };

  /** One look after the other: what the first one finds the second need not look for. */
  let reminding = Promise.resolve();
  const remindOf = (
    where: string,
    first: () => Promise<unknown> = async () => {},
    look = catchUpReminders,
  ): void => {
    whenReady(where, async () => {
      await first();
      reminding = reminding.then(() => begin("reminders", () => look(ports)));
      await reminding;
    });
  };
  remindOf("wake");
  whenReady("subscriptions", () => planChecks(ports));
  const listen = (): void =>
    ports.notifications.listen((id, act) =>
      whenReady("notification", () => actOnNotification(ports, id, act)),
    );
  listen();

  const self = { id: browser.runtime.id, baseUrl: browser.runtime.getURL("") };
  const soon = createSoon(ports.later);
  const lookSoon = (): void => soon(() => remindOf("change", undefined, catchUpAfterEdit));
  const handlers = remindAfterChanges(createHandlers(ports, crypto.randomUUID()), lookSoon);
  const responder = createResponder(handlers, self, (name, error) =>
    report(error instanceof Error ? error.name : "unknown", name),
  );
  browser.runtime.onMessage.addListener(listenWith(responder));

  /** What was lost has come back by now: a policy is laid over it. Sets that it follows are fetched at once. */
  const bringPolicy = (isNews: boolean): void =>
    whenReady("policy", async () => {
      if (!(await applyPolicy(ports, isNews))) return;
      lookSoon();
      if (await checkDueSubscriptions(ports)) lookSoon();
    });
  bringPolicy(false);

  /** Scripts that the browser no longer has after an update, or does not have yet. */
  const restoreScripts = async (): Promise<void> => {
    const settings = await ports.settings.load();
    if (settings.ok) await applyPageData(settings.value.settings.pageData);
    await reinjectContentScript();
  };

  browser.runtime.onInstalled.addListener(({ reason }) => {
    whenReady("installed", restoreScripts);
    if (reason === "install") whenReady("options", () => openOptionsPage());
  });
  // Waking is all that is asked of us: `ready` does the rest.
  browser.runtime.onStartup.addListener(() => {});
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmNames.daily) {
      remindOf(name, () => expireSeen(ports));
      whenReady("backup", () => backUpDaily(ports));
    }
    if (name === alarmNames.pauseEnd) remindOf(name, () => keepPause(ports));
    if (name === alarmNames.reminder) remindOf(name, () => tellDue(ports));
    if (name === alarmNames.queue) whenReady(name, () => tellQueues(ports));
    if (name === alarmNames.subscriptions) {
      whenReady(name, async () => {
        if (await checkDueSubscriptions(ports)) lookSoon();
      });
    }
  });
  // Firefox never says so: its policies are read when it starts.
  if (import.meta.env.BROWSER !== "firefox")
    browser.storage.managed.onChanged.addListener(() => bringPolicy(true));
  browser.permissions.onAdded.addListener(() => {
    listen();
    remindOf("permissions.added", restoreScripts);
  });
  // In pages that we may no longer see nothing of ours stays, nor is kept what they could show.
  browser.permissions.onRemoved.addListener(() => {
    whenReady("permissions.removed", async () => {
      // It was that of a server, or of notifications.
      if (await browser.permissions.contains({ origins: [gmailPattern] })) return;
      await Promise.all([endInAllTabs(), ports.paint.forget()]);
    });
  });
});
