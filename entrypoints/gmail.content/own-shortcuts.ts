/** What our keyboard shortcuts do: the panel on what the user looks at, the queue, and the list filtered by priority. */
import { type Priority, priorities } from "../../lib/core/rules/rule-set.ts";
import { uncounted } from "../../lib/gmail-page/drift-ledger.ts";
import { find } from "../../lib/gmail-page/find.ts";
import type { Shortcut } from "../../lib/gmail-page/keyboard/shortcuts.ts";
import { watchShortcuts } from "../../lib/gmail-page/keyboard/watch-shortcuts.ts";
import { hasOwnPart } from "../../lib/gmail-page/own-nodes.ts";
import { rowCursor } from "../../lib/gmail-page/probes.ts";
import { rowAround } from "../../lib/gmail-page/row-lines.ts";
import type { QueueDrawer } from "../gmail-panels/queue-overlay.tsx";
import type { ThreadOverlay } from "../gmail-panels/thread-overlay.tsx";
import type { BarMount } from "./bar-mount.tsx";
import type { RowPainter } from "./row-painter.ts";
import type { ThreadPainter } from "./thread-painter.ts";

export interface ShortcutParts {
  readonly rows: Pick<RowPainter, "shownIn">;
  readonly thread: Pick<ThreadPainter, "shown">;
  readonly overlay: Pick<ThreadOverlay, "open" | "close">;
  readonly bar: Pick<BarMount, "filter">;
  readonly queue: Pick<QueueDrawer, "open">;
}

export function followShortcuts(window: Window, parts: ShortcutParts, signal: AbortSignal): void {
  const { document } = window;
  const { rows, thread, overlay, bar, queue } = parts;

  /** On the row at Gmail's cursor, else on the open thread; pressed again it closes. */
  const togglePanel = (): boolean => {
    if (hasOwnPart(document, "panel")) {
      overlay.close();
      return true;
    }
    const cursor = find([document], rowCursor, uncounted);
    const row = cursor === null ? null : rowAround(cursor);
    if (row !== null && rows.shownIn(row) !== null) {
      overlay.open(
        () => rows.shownIn(row),
        () => row as HTMLElement,
      );
      return true;
    }
    if (thread.shown() === null) return false;
    overlay.open(thread.shown);
    return true;
  };

  const priorityOf = (shortcut: Shortcut): Priority | null =>
    shortcut.does === "filter" ? (priorities[shortcut.place] ?? null) : null;

  const follow = (shortcut: Shortcut): boolean => {
    if (shortcut.does === "panel") return togglePanel();
    if (shortcut.does !== "queue") return bar.filter(priorityOf(shortcut));
    queue.open(null);
    return true;
  };

  watchShortcuts(window, follow, signal);
}
