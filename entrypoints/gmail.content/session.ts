/**
 * One account in one tab: asks the background how things stand, starts and ends
 * the painting accordingly, and follows every change it is told of.
 */

import type { OffReason } from "../../lib/core/settings/settings.ts";
import { createDriftLedger } from "../../lib/gmail-page/drift-ledger.ts";
import type { Hints } from "../../lib/gmail-page/hints/collect-hints.ts";
import { readRoute } from "../../lib/gmail-page/read-route.ts";
import { translateGmail } from "../../lib/i18n/gmail/translate-gmail.ts";
import { pickLanguage } from "../../lib/i18n/pick-language.ts";
import type { PageCall } from "../../lib/messaging/call.ts";
import type { PageState } from "../../lib/messaging/page-answers.ts";
import { createDecisionDesk } from "./decision-desk.ts";
import { createDriftReport } from "./drift-report.ts";
import { keepLook } from "./keep-look.ts";
import { keepStand } from "./keep-stand.ts";
import type { PaintCache } from "./paint-cache.ts";
import { type Painting, startPainting } from "./painting.ts";
import { createPanelsLoader } from "./panels-loader.ts";
import { whenUserActs } from "./when-user-acts.ts";

export interface Session {
  readonly account: string;
  /** The background says that rules or settings have changed. */
  changed(): void;
  /** Something else waits in this account. `threadId`: the user said something about that conversation, so it is decided again. */
  queueChanged(threadId?: string): void;
  /** More is known about this message; `null`: something else about hints has changed. */
  hinted(id: string | null): void;
}

export interface SessionParts {
  readonly window: Window;
  readonly account: string;
  readonly cache: PaintCache | null;
  readonly hints: Hints;
  readonly call: PageCall;
  /** Aborts when this copy of the content script has to go. */
  readonly signal: AbortSignal;
  /** Called before anything is read from the page; aborts the signal where the page is another account's by now. */
  readonly checkAccount: () => void;
  /** Called when the background cannot be reached: the extension may be gone. */
  readonly onLost: () => void;
}

export function startSession(parts: SessionParts): Session {
  const { window, account, cache, hints, call, signal, checkAccount, onLost } = parts;
  const ledger = createDriftLedger();
  const report = createDriftReport(account, ledger, hints, call, signal, () => state !== null);
  const isKnownAccount = cache?.knows(account) ?? false;
  const wordsFor = (setting: PageState["language"]) =>
    translateGmail(pickLanguage(setting, window.navigator.languages));
  let words = wordsFor(cache?.language ?? "auto");
  let own: ReadonlySet<string> = new Set([account]);
  let state: PageState | null = null;
  let isReached = true;
  /** As long as no list was seen, an open thread may be of any. */
  let isOneOfSeveral = true;
  let painting: Painting | null = null;
  let ending = new AbortController();
  let asked = 0;
  let failures = 0;

  const loadPanels = createPanelsLoader(call);
  const look = keepLook(window, () => painting?.repaint(), signal);
  const stand = keepStand(window.document, account, call, () => painting?.counted(), signal);

  const begin = (): void => {
    if (painting !== null || signal.aborted) return;
    ending = new AbortController();
    const until = AbortSignal.any([signal, ending.signal]);
    painting = startPainting({
      window,
      surroundings: {
        signal: until,
        look: () => ({ ...look.present(), words }),
        rowContext: () => ({
          account,
          own,
          route: readRoute(window.location.hash),
          isOneOfSeveral,
          now: Date.now(),
        }),
      },
      desk,
      ledger,
      hints,
      pageState: () => state,
      stand: stand.present,
      // A worker that was put to sleep has read the queue again by the click.
      onNear: stand.ask,
      onKeepBar: (bar) => void call("bar.keep", { account, bar }),
      isReached: () => isReached,
      isKnownAccount,
      isCurrent: () => {
        checkAccount();
        return !until.aborted;
      },
      onView: ({ panels }) => {
        if (panels.length > 0) isOneOfSeveral = panels.length > 1;
        look.mayHaveChanged();
      },
      onLook: look.mayHaveChanged,
      onPainted: report,
      onPause: () => void call("pause.set", { until: tomorrow() }),
      account,
      onSkeleton: async () => {
        const answer = await call("skeleton.save", {});
        if (!answer.ok) reach(false);
      },
      loadPanels,
      onList: (list) => void call("list.seen", { account, ...list }),
      onUnreached: () => reach(false),
      onOptions: (view) => void call("options.open", view === undefined ? {} : { view }),
    });
  };
  const end = (): void => {
    ending.abort();
    painting = null;
  };

  const reach = (reached: boolean): void => {
    if (!reached) onLost();
    if (reached === isReached) return;
    isReached = reached;
    painting?.repaint();
  };

  const follow = (off: OffReason): void => {
    if (off === null) begin();
    else end();
  };

  const desk = createDecisionDesk({ account, signal }, call, cache, {
    onDecided: () => {
      painting?.repaint();
      stand.ask();
      // The background is awake now.
      if (state === null && asked === 0) void askState();
    },
    onRevision: () => void askState(),
    onOff: follow,
    onReach: reach,
  });

  /** After the last pause it is left to the next sign of the user, or to the background itself. */
  const askAgainLater = (): void => {
    asked = 0;
    reach(false);
    const pause = pausesMs[failures];
    failures += 1;
    setTimeout(() => {
      if (signal.aborted || asked !== 0) return;
      if (pause === undefined) whenUserActs(window, () => void askState(), signal);
      else void askState();
    }, pause ?? lastPauseMs);
  };

  const askState = async (): Promise<void> => {
    asked += 1;
    const turn = asked;
    const answer = await call("page.state", { account });
    if (signal.aborted || turn !== asked) return;
    if (!answer.ok) {
      askAgainLater();
      return;
    }
    failures = 0;
    reach(true);
    const isSameAccount = state !== null && sameTexts(state.ownAddresses, answer.value.ownAddresses);
    state = answer.value;
    words = wordsFor(state.language);
    own = new Set([account, ...state.ownAddresses.map((address) => address.toLowerCase())]);
    desk.setRevision(state.revision);
    follow(state.off);
    if (state.off === null) stand.ask();
    if (isSameAccount) painting?.repaint();
    else painting?.reread();
    // With other rules its rows stand elsewhere, and in another language their reasons read otherwise.
    painting?.queueChanged();
  };

  begin();
  if (isKnownAccount) whenUserActs(window, () => void askState(), signal);
  else void askState();

  return {
    account,
    changed: () => void askState(),
    queueChanged(threadId) {
      stand.ask();
      painting?.queueChanged();
      if (threadId === undefined) return;
      desk.forget(threadId);
      painting?.repaint();
    },
    hinted(id) {
      if (id !== null) painting?.hinted(id);
      report();
    },
  };
}

/** Between questions that nobody answers. */
const pausesMs = [1_000, 4_000, 16_000];
const lastPauseMs = 60_000;

function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((text, index) => text === other[index]);
}

/** The next local midnight, in ms since the epoch. */
function tomorrow(): number {
  const midnight = new Date();
  midnight.setHours(24, 0, 0, 0);
  return midnight.getTime();
}
