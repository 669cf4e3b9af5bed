/** One conversation of the queue: who, what about, how pressing, since when and why, and what can be done with it. */

import { formatDayTime } from "../lib/i18n/format.ts";
import { formatSpan } from "../lib/i18n/format-span.ts";
import type { QueueWords } from "../lib/i18n/queue/translate-queue.ts";
import { displayText } from "./display-text.ts";
import { PanelChip } from "./panel-chip.tsx";
import type { QueueActs, QueueItem } from "./queue-content.ts";
import { PriorityShape, QueueIcon, type QueueIconName } from "./queue-icons.tsx";

/** Of every row, in px. */
export const queueRowHeight = 96;

export interface QueueRowProps extends Pick<QueueActs, "onOpen" | "onDone" | "onPin" | "isUserAct"> {
  readonly words: QueueWords;
  readonly theme: "light" | "dark";
  readonly item: QueueItem;
  /** From 0. */
  readonly index: number;
  readonly isActive: boolean;
  /** ms since the epoch. */
  readonly now: number;
  /** The user wants to say when. */
  readonly onAskWhen: (item: QueueItem, what: "later" | "remind") => void;
  readonly onActive: (index: number) => void;
}

export function QueueRow(props: QueueRowProps) {
  const { words, theme, item, index, isActive, now, onOpen, onActive } = props;
  const { client, subject, unread, date, priority, why } = item;
  const reasons = why.map(({ text }) => displayText(text));
  const state = stateOf(words, item, now);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table whose rows are placed one by one is none any more
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid hears the keys of its rows
    <div
      role="row"
      class={unread ? "row unread" : "row"}
      aria-rowindex={index + 1}
      aria-selected={isActive}
      aria-label={[nameOf(words, item), subjectOf(words, item), words(`priority.${priority}`), state?.text]
        .filter(Boolean)
        .join(", ")}
      tabIndex={isActive ? 0 : -1}
      style={{ top: `${index * queueRowHeight}px` }}
      onFocusIn={() => onActive(index)}
      onClick={() => onOpen(item)}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus */}
      <div role="gridcell" class="cell">
        <p class="line">
          {client === null ? (
            <bdi dir="auto" class="who">
              {nameOf(words, item)}
            </bdi>
          ) : (
            <PanelChip client={client} theme={theme} />
          )}
          <Marks words={words} item={item} />
          {date !== null && (
            <time
              class="age"
              dateTime={new Date(date).toISOString()}
              title={formatDayTime(date, words.language)}
            >
              {formatSpan(now - date, words.language)}
            </time>
          )}
        </p>
        <bdi dir="auto" class={subject === null ? "subject quiet" : "subject"} title={subjectOf(words, item)}>
          {subjectOf(words, item)}
        </bdi>
        <p class="line">
          <span class={`level ${priority}`}>
            <PriorityShape priority={priority} />
            {words(`priority.${priority}`)}
          </span>
          {state !== null && (
            <span class={state.isLate ? "state late" : "state"} title={state.title}>
              {state.text}
            </span>
          )}
        </p>
        {reasons.length > 0 && (
          <p class="why quiet" title={reasons.join("\n")}>
            {reasons.join(" · ")}
          </p>
        )}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: as the row */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: its tools take the focus */}
      <div role="gridcell" class="tools">
        <RowTools {...props} />
      </div>
    </div>
  );
}

function Marks({ words, item }: Pick<QueueRowProps, "words" | "item">) {
  const { isPinned, remindAt } = item;
  return (
    <span class="marks">
      {isPinned && <QueueIcon name="pinned" label={words("queue.pinned")} />}
      {remindAt !== null && (
        <QueueIcon
          name="remind"
          label={words("queue.reminder", { date: formatDayTime(remindAt, words.language) })}
        />
      )}
    </span>
  );
}

function RowTools({ words, item, isActive, isUserAct, onDone, onPin, onAskWhen }: QueueRowProps) {
  const tool = (name: QueueIconName, label: string, run: () => void) => (
    <button
      type="button"
      class="tool"
      key={name}
      // Reached by Tab on the row at hand only; all of them have keys, too.
      tabIndex={isActive ? 0 : -1}
      aria-label={label}
      title={label}
      onClick={(event) => {
        event.stopPropagation();
        if (isUserAct(event)) run();
      }}
    >
      <QueueIcon name={name} />
    </button>
  );
  return (
    <>
      {tool("done", words("queue.done"), () => onDone(item))}
      {tool("later", words("queue.later"), () => onAskWhen(item, "later"))}
      {tool("remind", words("queue.remind"), () => onAskWhen(item, "remind"))}
      {item.isPinned ? (
        tool("unpin", words("queue.unpin"), () => onPin(item, null))
      ) : (
        <>
          {tool("pinUp", words("queue.pinUp"), () => onPin(item, "urgent"))}
          {tool("pinDown", words("queue.pinDown"), () => onPin(item, "low"))}
        </>
      )}
    </>
  );
}

interface RowState {
  readonly text: string;
  readonly isLate: boolean;
  readonly title?: string;
}

/** `null`: nobody waits and nothing is due. */
function stateOf(words: QueueWords, { status, since, due }: QueueItem, now: number): RowState | null {
  const span = (ms: number) => ({ time: formatSpan(ms, words.language) });
  if (status === "unclear")
    return { text: words("queue.unclear"), isLate: false, title: words("queue.unclear.title") };
  if (due !== null) {
    const title = formatDayTime(due, words.language);
    return due > now
      ? { text: words("queue.due", span(due - now)), isLate: false, title }
      : { text: words("queue.overdue", span(now - due)), isLate: true, title };
  }
  if (status === null || since === null) return null;
  const text = words(status === "theirs" ? "queue.waits" : "queue.answered", span(now - since));
  return { text, isLate: false, title: formatDayTime(since, words.language) };
}

function nameOf(words: QueueWords, { client, from }: QueueItem): string {
  return displayText(client?.name || from?.name || from?.address || "") || words("queue.nobody");
}

/** What is said of a conversation where it is named. */
export function subjectOf(words: QueueWords, { subject }: Pick<QueueItem, "subject">): string {
  return displayText(subject ?? "") || words("queue.noSubject");
}
