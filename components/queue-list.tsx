/** The conversations of the queue: as many rows in the document as can be seen, one of them at hand, all of it by keyboard. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { QueueWords } from "../lib/i18n/queue/translate-queue.ts";
import type { QueueActs, QueueContent, QueueItem } from "./queue-content.ts";
import { QueueRow, queueRowHeight } from "./queue-row.tsx";
import { useRowWindow } from "./use-row-window.ts";

export interface QueueListProps extends QueueActs {
  readonly words: QueueWords;
  readonly theme: "light" | "dark";
  readonly content: QueueContent;
  readonly now: number;
  readonly onAskWhen: (item: QueueItem, what: "later" | "remind") => void;
}

export function QueueList(props: QueueListProps) {
  const { words, theme, content, now, onNeed } = props;
  const { rows, total } = content;
  const view = useRowWindow(total, queueRowHeight, 0);
  const { first, end, reveal } = view;
  const hand = useAtHand(content);
  /** A row that was called for may be drawn a moment later only. */
  const isFocusDue = useRef(false);

  useEffect(() => onNeed(first, end), [first, end]);
  useLayoutEffect(() => {
    if (!isFocusDue.current) return;
    const row = view.scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${hand.index + 1}"]`);
    if (row == null) return;
    isFocusDue.current = false;
    row.focus({ preventScroll: true });
  });

  const go = (to: number): void => {
    const index = Math.max(0, Math.min(total - 1, to));
    isFocusDue.current = true;
    hand.take(index);
    reveal(index);
  };
  const shown = Array.from({ length: end - first }, (_, place) => first + place);

  return (
    // biome-ignore lint/a11y/useSemanticElements: a table whose rows are placed one by one is none any more
    <div
      class="list"
      role="grid"
      aria-label={words("queue.list")}
      aria-rowcount={total}
      ref={view.scroller}
      onScroll={view.onScroll}
      onKeyDown={(event) => followKey(event, props, rows.get(hand.index), hand.index, go)}
    >
      <div class="rows" role="presentation" style={{ blockSize: `${total * queueRowHeight}px` }}>
        {shown.map((index) => {
          const item = rows.get(index);
          return item === undefined ? (
            <div
              key={index}
              class="row blank"
              role="presentation"
              style={{ top: `${index * queueRowHeight}px` }}
            />
          ) : (
            <QueueRow
              key={item.threadId}
              {...props}
              theme={theme}
              item={item}
              index={index}
              isActive={index === hand.index}
              now={now}
              onActive={hand.take}
            />
          );
        })}
      </div>
    </div>
  );
}

/** The row at hand: the same conversation wherever it moves to; where it is gone, the one that took its place. */
function useAtHand({ rows, total }: QueueContent) {
  const [threadId, setThreadId] = useState<string | null>(null);
  const last = useRef(0);
  const place = threadId === null ? null : placeOf(rows, threadId);
  last.current = Math.max(0, Math.min(place ?? last.current, total - 1));
  return {
    index: last.current,
    take(next: number): void {
      last.current = next;
      setThreadId(rows.get(next)?.threadId ?? `at ${next}`);
    },
  };
}

function placeOf(rows: QueueContent["rows"], threadId: string): number | null {
  for (const [index, row] of rows) if (row.threadId === threadId) return index;
  return null;
}

const steps: Readonly<Record<string, (index: number) => number>> = {
  j: (index) => index + 1,
  ArrowDown: (index) => index + 1,
  k: (index) => index - 1,
  ArrowUp: (index) => index - 1,
  PageDown: (index) => index + 5,
  PageUp: (index) => index - 5,
  Home: () => 0,
  End: () => Number.MAX_SAFE_INTEGER,
};

function followKey(
  event: KeyboardEvent,
  acts: QueueListProps,
  item: QueueItem | undefined,
  index: number,
  go: (index: number) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
  if (step !== undefined) {
    event.preventDefault();
    go(step(index));
    return;
  }
  // On a tool of the row Enter presses that tool.
  const isOnRow = event.target instanceof Element && event.target.matches("[role=row]");
  if (item === undefined || (event.key === "Enter" && !isOnRow)) return;
  const run = actOf(event.key, acts, item);
  if (run === null) return;
  event.preventDefault();
  if (event.key === "Enter" || acts.isUserAct(event)) run();
}

/** `null`: this key does nothing. */
function actOf(key: string, acts: QueueListProps, item: QueueItem): (() => void) | null {
  switch (key) {
    case "Enter":
      return () => acts.onOpen(item);
    case "e":
      return () => acts.onDone(item);
    case "l":
      return () => acts.onAskWhen(item, "later");
    case "r":
      return () => acts.onAskWhen(item, "remind");
    case "p":
      return () => acts.onPin(item, item.isPinned ? null : "urgent");
    case "P":
      return () => acts.onPin(item, item.isPinned ? null : "low");
    default:
      return null;
  }
}
