/** Which use case answers which request. */

import { acceptFinding } from "../../lib/app/accept-finding.ts";
import { answerSuggestion } from "../../lib/app/answer-suggestion.ts";
import { applyPolicy } from "../../lib/app/apply-policy.ts";
import { assignShownSender } from "../../lib/app/assign-sender.ts";
import { beginAnew } from "../../lib/app/begin-anew.ts";
import { markKnownThread, remindOfKnownThread, settleInTime } from "../../lib/app/bounded-acts.ts";
import { changeAccount } from "../../lib/app/change-account.ts";
import { changeOwnEntry } from "../../lib/app/change-own-entry.ts";
import { changeSettings } from "../../lib/app/change-settings.ts";
import { changeLocalLayer, changeSubscription, goBack, unfollow } from "../../lib/app/change-subscription.ts";
import { checkShownRecipients } from "../../lib/app/check-shown-recipients.ts";
import { checkSubscription } from "../../lib/app/check-subscription.ts";
import { consentToEdition } from "../../lib/app/consent-to-edition.ts";
import { correctLabel } from "../../lib/app/correct-label.ts";
import { decideMessages } from "../../lib/app/decide-messages.ts";
import { deleteSnapshot } from "../../lib/app/delete-snapshot.ts";
import { editStoredRuleSet } from "../../lib/app/edit-rule-set.ts";
import { findShownClients } from "../../lib/app/find-shown-clients.ts";
import { followAddress } from "../../lib/app/follow-address.ts";
import { forgetEverything } from "../../lib/app/forget-everything.ts";
import { ignoreSender } from "../../lib/app/ignore-sender.ts";
import { keepBar } from "../../lib/app/keep-bar.ts";
import { logShared } from "../../lib/app/log-shared.ts";
import { makeBackup } from "../../lib/app/make-backup.ts";
import { noteLossSeen, noteSavedFile } from "../../lib/app/note-backup.ts";
import { noteClient } from "../../lib/app/note-client.ts";
import { noteExport } from "../../lib/app/note-export.ts";
import { noteImprovement } from "../../lib/app/note-improvement.ts";
import { noteList } from "../../lib/app/note-list.ts";
import { notePublication } from "../../lib/app/note-publication.ts";
import { openThread } from "../../lib/app/open-thread.ts";
import { pageState } from "../../lib/app/page-state.ts";
import { remind } from "../../lib/app/remind.ts";
import { reportDrift } from "../../lib/app/report-drift.ts";
import { saveMember } from "../../lib/app/save-member.ts";
import { setPause } from "../../lib/app/set-pause.ts";
import { takeImport } from "../../lib/app/take-import.ts";
import { undoEdit } from "../../lib/app/undoable-edit.ts";
import { weighLabel } from "../../lib/app/weigh-label.ts";
import { readWhen } from "../../lib/core/reminders/read-when.ts";
import type { Handlers } from "../../lib/messaging/respond.ts";
import type { BrowserPorts } from "./browser-ports.ts";
import { injectPageProbe, injectPanels } from "./injected-scripts.ts";
import { openOptionsPage } from "./open-options-page.ts";
import { countsOfQueue, queueInWords } from "./queue-in-words.ts";
import { reviveContentScript } from "./revive-content-script.ts";
import { snapshotBeforeChanges } from "./snapshot-before-changes.ts";
import { threadPanelInWords } from "./thread-panel-in-words.ts";

/** `boot` tells one start of the worker from the next. */
export function createHandlers(ports: BrowserPorts, boot: string): Handlers {
  return snapshotBeforeChanges(ports, {
    "page.state": ({ account }) => pageState(ports.state, ports.clock, account),
    "messages.decide": (batch) => decideMessages(ports, batch),
    "thread.panel": (shown) => threadPanelInWords(ports, shown),
    "clients.find": ({ text }) => findShownClients(ports.state, text),
    "sender.assign": ({ account, ...assignment }) => assignShownSender(ports, account, assignment),
    "label.correct": (correction) => correctLabel(ports, correction),
    "label.weigh": ({ account, ...correction }) => weighLabel(ports, account, correction),
    "client.note": ({ clientId, notes }) => noteClient(ports, clientId, notes),
    "edit.undo": ({ token }) => undoEdit(ports, token),
    "queue.counts": (asked) => countsOfQueue(ports, asked),
    "queue.load": (asked) => queueInWords(ports, asked),
    "thread.mark": (marked) => markKnownThread(ports, marked),
    "reminder.own": (own) => remindOfKnownThread(ports, own),
    "when.read": async ({ text, language }) => ({
      ok: true,
      value: { at: readWhen(text, { now: ports.clock.now(), zone: ports.clock.zone(), language }) },
    }),
    "reminder.settle": (settling) => settleInTime(ports, settling),
    "thread.open": ({ account, threadId }) => openThread(ports.tabs, account, threadId),
    "list.seen": (shown) => noteList(ports, shown),
    "bar.keep": ({ account, bar }) => keepBar(ports, account, bar),
    "recipients.check": (shown) => checkShownRecipients(ports, shown),
    "script.ended": (_, { tab }) => reviveContentScript(tab?.id, ports.clock.now(), ports.report),
    "panels.load": (_, { tab }) => injectPanels(tab?.id),
    "skeleton.save": (_, sender) => injectPageProbe(sender),
    "drift.report": ({ account, ...drift }) => reportDrift(ports, account, drift),
    "options.open": async ({ view }) => {
      await openOptionsPage(view);
      return { ok: true, value: {} };
    },
    "pause.set": ({ until }) => setPause(ports, until),
    "rules.edit": ({ edit, way }) => editStoredRuleSet(ports, edit, way),
    "settings.change": ({ change }) => changeSettings(ports, change),
    "account.change": ({ account, settings }) => changeAccount(ports, account, settings),
    "account.own": ({ account, entry, own }) => changeOwnEntry(ports, account, entry, own),
    "sender.ignore": ({ entry, ignored }) => ignoreSender(ports, entry, ignored),
    "export.note": (exported) => noteExport(ports, exported),
    "import.take": (taking) => takeImport(ports, taking),
    "publication.note": (noted) => notePublication(ports, noted),
    "member.save": ({ member }) => saveMember(ports, member),
    "subscription.add": ({ address }) => followAddress(ports, address),
    "subscription.check": ({ id }) => checkSubscription(ports, id),
    "subscription.consent": (consent) => consentToEdition(ports, consent),
    "subscription.layer": (changed) => changeLocalLayer(ports, changed),
    "subscription.back": (asked) => goBack(ports, asked),
    "subscription.change": (changed) => changeSubscription(ports, changed),
    "subscription.remove": ({ id }) => unfollow(ports, id),
    "suggestion.answer": (answer) => answerSuggestion(ports, answer),
    "improvement.note": ({ line }) => noteImprovement(ports, line),
    "finding.accept": ({ key, isAccepted }) => acceptFinding(ports, key, isAccepted),
    "share.log": ({ entry }) => logShared(ports, entry),
    "backup.make": () => makeBackup(ports),
    "backup.delete": ({ id, isDeleted }) => deleteSnapshot(ports, id, isDeleted),
    "backup.saved": (saved) => noteSavedFile(ports, saved),
    "backup.anew": () => beginAnew(ports),
    "backup.seen": () => noteLossSeen(ports),
    "everything.forget": async () => {
      const forgotten = await forgetEverything(ports);
      // It is the company's, and counts on.
      await applyPolicy(ports);
      // Notifications and the number on the button tell of mail, too.
      await ports.queue(() => remind(ports));
      return forgotten;
    },
    "background.ping": async () => ({ ok: true, value: { boot } }),
  });
}
