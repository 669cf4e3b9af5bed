/** The queue of an account as a place to work: what to show, what to work on first, and what can be done with it. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { type QueueFilter, queueFilters } from "../lib/core/queue/queue-entry.ts";
import { type Priority, priorities } from "../lib/core/rules/rule-set.ts";
import { formatDayTime } from "../lib/i18n/format.ts";
import type { QueueWords } from "../lib/i18n/queue/translate-queue.ts";
import { loopFocus } from "./loop-focus.ts";
import type { QueueActs, QueueContent, QueueItem, QueueNews } from "./queue-content.ts";
import { QueueIcon } from "./queue-icons.tsx";
import { QueueList } from "./queue-list.tsx";
import { QueueWhen } from "./queue-when.tsx";
import { useRovingFocus } from "./use-roving-focus.ts";

export interface QueueDrawerProps extends QueueActs {
  readonly words: QueueWords;
  readonly theme: "light" | "dark";
  readonly content: QueueContent;
  readonly news: QueueNews | null;
  /** ms since the epoch; ages and what is left are told from it. */
  readonly now: number;
}

export function QueueDrawer(props: QueueDrawerProps) {
  const { words, theme, content, news, isUserAct, onClose, onUndo } = props;
  const [asking, setAsking] = useState<{ item: QueueItem; what: "later" | "remind" } | null>(null);
  const drawer = useRef<HTMLDivElement>(null);
  const toFilters = (): void => drawer.current?.querySelector<HTMLElement>("[aria-pressed=true]")?.focus();
  const endAsking = (): void => {
    setAsking(null);
    drawer.current?.querySelector<HTMLElement>("[role=row][tabindex='0']")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isTyping = event.target instanceof HTMLInputElement;
    if (event.key === "Escape" || (event.key === "Q" && !isTyping)) onClose();
    else if (event.key === "/" && !isTyping) {
      event.preventDefault();
      toFilters();
    } else if (event.key === "u" && !isTyping && news?.canUndo && isUserAct(event)) onUndo();
    else loopFocus(event);
  };

  return (
    <div
      class={`panel queue ${theme}`}
      role="dialog"
      // As in the panel of a message: of our words, whatever the direction of Gmail's own.
      dir="ltr"
      aria-labelledby="name"
      ref={drawer}
      onKeyDown={onKeyDown}
    >
      <header>
        <h2 id="name">{words("queue.name")}</h2>
        {content.asOf !== null && (
          <p class="quiet fresh">
            {words("queue.asOf", { date: formatDayTime(content.asOf, words.language) })}
          </p>
        )}
        <button
          type="button"
          class="close"
          aria-label={words("queue.close")}
          title={words("queue.close")}
          onClick={onClose}
        >
          <QueueIcon name="close" />
        </button>
      </header>
      <Filters {...props} />
      <div role="status" class={news?.isFailure === true ? "news failure" : "news"}>
        {news !== null && (
          <>
            <span>
              <bdi dir="auto">{news.text}</bdi>
            </span>
            {news.canUndo && (
              <button type="button" class="undo" onClick={(event) => isUserAct(event) && onUndo()}>
                {words("queue.undo")}
              </button>
            )}
          </>
        )}
      </div>
      {content.total > 0 ? (
        <QueueList key={content.filter} {...props} onAskWhen={(item, what) => setAsking({ item, what })} />
      ) : (
        <Nothing {...props} />
      )}
      {asking !== null && (
        <QueueWhen
          key={`${asking.what} ${asking.item.threadId}`}
          {...props}
          {...asking}
          onCancel={endAsking}
          onSet={(at) => {
            endAsking();
            if (asking.what === "remind") props.onRemind(asking.item, at);
            else if (at !== null) props.onLater(asking.item, at);
          }}
        />
      )}
      {asking === null && content.total > 0 && <p class="keys quiet">{words("queue.keys")}</p>}
    </div>
  );
}

function Filters({ words, content, onFilter }: QueueDrawerProps) {
  const roving = useRovingFocus(queueFilters.length);
  return (
    <div
      class="filters"
      role="toolbar"
      aria-label={words("queue.filters")}
      onKeyDown={(event) => {
        if (event.key !== "ArrowDown" && event.key !== "ArrowUp") roving.onKeyDown(event);
      }}
    >
      {queueFilters.map((filter, index) => (
        <button
          type="button"
          class="filter"
          key={filter}
          data-filter={filter}
          data-count={countOf(content, filter)}
          aria-pressed={content.filter === filter}
          tabIndex={roving.tabIndexOf(index)}
          onClick={() => onFilter(filter)}
        >
          {isPriority(filter) ? words(`priority.${filter}`) : words(`queue.filter.${filter}`)}{" "}
          <b>{countOf(content, filter)}</b>
        </button>
      ))}
    </div>
  );
}

function isPriority(filter: QueueFilter): filter is Priority {
  return (priorities as readonly string[]).includes(filter);
}

/** `undefined`: not known yet. */
function countOf({ counts }: QueueContent, filter: QueueFilter): number | undefined {
  if (counts === null) return undefined;
  return filter === "all" ? priorities.reduce((sum, one) => sum + counts[one], 0) : counts[filter];
}

/** What stands where there are no rows. */
function Nothing({ words, content, onRetry, onInbox, onFilter }: QueueDrawerProps) {
  const { status, asOf, filter } = content;
  const start = useRef<HTMLDivElement>(null);
  // What has nothing in it still takes the keys.
  useLayoutEffect(() => {
    const root = start.current?.getRootNode();
    if (root instanceof ShadowRoot && root.activeElement === null) start.current?.focus();
  }, []);
  const says = (key: Parameters<QueueWords>[0], act?: Parameters<QueueWords>[0], run?: () => void) => (
    <div class="nothing" ref={start} tabIndex={-1}>
      <p>{words.byCode(key, {})}</p>
      {act !== undefined && (
        <button type="button" class="main" onClick={run}>
          {words.byCode(act, {})}
        </button>
      )}
    </div>
  );
  if (status === "loading") return <div class="nothing waiting">{words("queue.loading")}</div>;
  if (status === "failed") return says("queue.failed", "queue.retry", onRetry);
  if (asOf === null) return says("queue.unseen", "queue.inbox", onInbox);
  if (filter === "all") return says("queue.empty");
  return says("queue.empty.filter", "queue.showAll", () => onFilter("all"));
}
