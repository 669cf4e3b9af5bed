/**
 * Everything that is painted while painting is on, for one account. It ends, and
 * nothing of it stays in Gmail, when its signal aborts.
 */
import type { BarStand } from "../../components/bar-content.ts";
import type { DecidedMessage } from "../../lib/core/decision/decision.ts";
import type { DriftLedger } from "../../lib/gmail-page/drift-ledger.ts";
import { uncounted, withoutConsequence } from "../../lib/gmail-page/drift-ledger.ts";
import type { Hints } from "../../lib/gmail-page/hints/collect-hints.ts";
import { keepChipEvents } from "../../lib/gmail-page/keep-events.ts";
import { noticeMissing } from "../../lib/gmail-page/notice-missing.ts";
import { removeOwnNodes } from "../../lib/gmail-page/own-nodes.ts";
import { viewContainer } from "../../lib/gmail-page/probes.ts";
import { watchLook } from "../../lib/gmail-page/read-look.ts";
import type { SeenList } from "../../lib/gmail-page/read-seen-list.ts";
import { readView, rowsOf, type View } from "../../lib/gmail-page/read-view.ts";
import { createListWatch } from "../../lib/gmail-page/watch-list.ts";
import { watchViews } from "../../lib/gmail-page/watch-views.ts";
import { afterFrame } from "../../lib/gmail-page/when-page-has.ts";
import type { PageState } from "../../lib/messaging/page-answers.ts";
import type { ThreadOverlay } from "../gmail-panels/thread-overlay.tsx";
import { barKind } from "./bar-kind.ts";
import { type BarActions, type BarState, createBarMount } from "./bar-mount.tsx";
import { composeOnDemand } from "./compose-on-demand.ts";
import type { DecisionDesk } from "./decision-desk.ts";
import { createDueTimer } from "./due-timer.ts";
import { createLateCheck } from "./late-check.ts";
import { createListReport } from "./list-report.ts";
import { followShortcuts } from "./own-shortcuts.ts";
import { type LoadPanels, threadOverlayOnDemand } from "./panels-loader.ts";
import { queueDrawerOnDemand } from "./queue-on-demand.ts";
import { createRowPainter } from "./row-painter.ts";
import { createRowTool } from "./row-tool.ts";
import type { Surroundings } from "./surroundings.ts";
import { createThreadPainter } from "./thread-painter.ts";

export interface PaintingParts {
  readonly window: Window;
  readonly surroundings: Surroundings;
  readonly desk: DecisionDesk;
  readonly ledger: DriftLedger;
  readonly hints: Hints;
  /** What the background said last; `null`: nothing yet. */
  readonly pageState: () => PageState | null;
  /** What is known of the whole account. */
  readonly stand: () => BarStand;
  readonly onNear: BarActions["onNear"];
  readonly onKeepBar: BarActions["onKeep"];
  readonly isReached: () => boolean;
  /** Whether the page still shows the mailbox of this account. */
  readonly isCurrent: () => boolean;
  /** Whether the bar may be shown before the background has said anything. */
  readonly isKnownAccount: boolean;
  /** Gmail shows another view, which may look otherwise. */
  readonly onView: (view: View) => void;
  /** Gmail's theme or density may have changed. */
  readonly onLook: () => void;
  readonly onPainted: () => void;
  readonly onPause: () => void;
  /** Saves what Gmail looks like, for a report. */
  readonly onSkeleton: () => void;
  readonly onOptions: (view?: string) => void;
  readonly account: string;
  readonly loadPanels: LoadPanels;
  /** What the list of the inbox shows, where that is another than before. */
  readonly onList: (list: SeenList) => void;
  /** The user asked for something and the background did not answer. */
  readonly onUnreached: () => void;
}

export interface Painting {
  /** Paints all that is shown again, from what is known now. */
  repaint(): void;
  /** Reads all visible rows again: what is known about the account has changed. */
  reread(): void;
  /** More is known about this message. */
  hinted(id: string): void;
  /** The counts of the account are others. */
  counted(): void;
  /** Something else waits in the account. */
  queueChanged(): void;
}

export function startPainting(parts: PaintingParts): Painting {
  const { window, surroundings, desk, ledger, hints } = parts;
  const { document } = window;
  const { signal } = surroundings;
  let view: View = readView(document, window.location.hash, uncounted);
  let wasHealthy = ledger.isHealthy;
  const hinted = new Set<string>();
  const repaintWhenDue = createDueTimer(() => repaint(), signal);

  const isBlank = (): boolean => {
    const state = parts.pageState();
    return state !== null && state.clients === 0 && state.rules === 0;
  };
  const mayPaint = (): boolean => ledger.isHealthy && !isBlank();

  const overlay = threadOverlayOnDemand(
    window,
    parts.loadPanels,
    { surroundings, account: parts.account },
    parts.onUnreached,
  );
  const queue = queueDrawerOnDemand(
    window,
    parts.loadPanels,
    { surroundings, account: parts.account, isCurrent: parts.isCurrent, onOpen: () => overlay.close() },
    parts.onUnreached,
  );
  const compose = composeOnDemand(
    parts.loadPanels,
    {
      window,
      surroundings,
      sightings: withoutConsequence(ledger),
      account: parts.account,
      revision: () => parts.pageState()?.revision ?? null,
    },
    () => parts.pageState()?.clients !== 0,
  );
  const rows = createRowPainter(document, {
    surroundings,
    desk,
    ledger,
    complete: hints.complete,
    mayPaint,
    onWritten: () => list.settle(),
    onLate: () => afterPainting(),
  });
  const list = createListWatch((changed) => {
    if (!parts.isCurrent()) return;
    // The pointer that moves over rows changes their class and nothing else. Rows of which nothing
    // can be read say nothing new either: then it is the ledger that has something to say.
    if (!rows.paint(changed) && changed.size > 0 && ledger.isHealthy === wasHealthy) return;
    checkLater();
    afterPainting();
  });
  const noticeLater = createLateCheck(() => {
    noticeMissing(document, window.location.hash, ledger);
    afterPainting();
  }, signal);
  const tellOfList = createListReport(document, () => [view, rows.mailIn(rowsOf(view.panels))], parts.onList);
  const tellLater = createLateCheck(tellOfList, signal, 2_000);
  const checkLater = (): void => {
    noticeLater();
    tellLater();
  };
  // What happened meanwhile on the phone is on its way to Gmail's list.
  document.addEventListener("visibilitychange", tellLater, { signal });
  const thread = createThreadPainter(document, {
    surroundings,
    desk,
    complete: hints.complete,
    rowFacts: rows.factsOf,
    mayPaint,
  });
  const tool = createRowTool(document, {
    surroundings,
    mayShow: (row) => ledger.isHealthy && parts.isCurrent() && rows.shownIn(row) !== null,
  });
  const bar = createBarMount(document, surroundings, {
    onQueue: (filter) => queue.open(filter),
    onNear: parts.onNear,
    onKeep: parts.onKeepBar,
    onPause: parts.onPause,
    onSettings: () => parts.onOptions("settings"),
    onStart: () => parts.onOptions("start"),
    onHealth: () => parts.onOptions("health"),
    onSkeleton: parts.onSkeleton,
  });

  const barState = (decided: readonly DecidedMessage[]): BarState => ({
    kind: barKind(view, {
      isHealthy: ledger.isHealthy,
      isReached: parts.isReached(),
      isBlank: isBlank(),
      isKnown: parts.pageState() !== null || parts.isKnownAccount,
      isWaiting: rows.isWaiting(),
    }),
    decided,
    stand: parts.stand(),
    kept: parts.pageState()?.bar ?? null,
  });

  const afterPainting = (): void => {
    if (ledger.isHealthy !== wasHealthy) {
      wasHealthy = ledger.isHealthy;
      rows.repaint();
    }
    const decided = rows.decided();
    thread.paint(view);
    bar.update(barState(decided));
    repaintWhenDue(decided);
    overlay.follow();
    queue.follow();
    compose.follow();
    parts.onPainted();
  };

  const follow = (): void => {
    if (!parts.isCurrent()) return;
    const next = readView(document, window.location.hash, uncounted);
    const isSame = isSameList(view, next);
    view = next;
    parts.onView(view);
    if (!isSame) overlay.close();
    if (!isSame || !isStarted) bar.arrive(["inbox", "category"].includes(view.route.view));
    list.watch(view.panels);
    checkLater();
    if (!isSame || !isStarted) {
      isStarted = true;
      const all = rowsOf(view.panels);
      rows.show(all);
      rows.paint(all);
    }
    afterPainting();
  };
  let isStarted = false;

  signal.addEventListener("abort", () => {
    list.stop();
    overlay.close();
    queue.close();
    removeOwnNodes(document);
  });
  /** One of the two at a time: both stand at the same end. */
  const panel: Pick<ThreadOverlay, "open" | "close"> = {
    open(...wished) {
      queue.close();
      overlay.open(...wished);
    },
    close: overlay.close,
  };
  keepChipEvents(
    window,
    (host, clicked) => {
      if (clicked.closest("button") === null) return;
      const row = tool.rowOf(host);
      if (row !== null)
        panel.open(
          () => rows.shownIn(row),
          () => row,
        );
      else panel.open(() => rows.shownBy(host) ?? thread.shownBy(host));
    },
    signal,
  );
  followShortcuts(window, { rows, thread, overlay: panel, bar, queue }, signal);
  watchLook(window, parts.onLook, signal);
  watchViews(window, follow, signal, () => {
    ledger.record(viewContainer.id, "missed");
    parts.onPainted();
  });

  const repaint = (): void => {
    if (signal.aborted) return;
    rows.repaint();
    afterPainting();
  };

  return {
    repaint,
    reread() {
      rows.paint(rowsOf(view.panels));
      afterPainting();
    },
    counted: () => bar.update(barState(rows.decided())),
    queueChanged: () => queue.refresh(),
    hinted(id) {
      hinted.add(id);
      if (hinted.size > 1) return;
      afterFrame(document, () => {
        const ids = new Set(hinted);
        hinted.clear();
        if (signal.aborted) return;
        rows.reread(ids);
        afterPainting();
      });
    },
  };
}

function isSameList(one: View, other: View): boolean {
  return (
    one.route.view === other.route.view &&
    one.route.argument === other.route.argument &&
    one.panels.length === other.panels.length &&
    one.panels.every((panel, index) => panel === other.panels[index])
  );
}
