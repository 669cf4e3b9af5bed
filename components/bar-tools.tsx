/** The buttons of the priority bar: the list filtered to one priority, and the account's queue. */
import { type Priority, priorities } from "../lib/core/rules/rule-set.ts";
import type { GmailWords } from "../lib/i18n/gmail/translate-gmail.ts";
import { languageTags } from "../lib/i18n/translate.ts";
import type { BarContent, BarQueueFilter, BarStand } from "./bar-content.ts";
import { useRovingFocus } from "./use-roving-focus.ts";

export interface BarToolsProps {
  readonly words: GmailWords;
  readonly content: Extract<BarContent, { readonly kind: "counts" }>;
  readonly onPress: (priority: Priority) => void;
  readonly onQueue: (filter: BarQueueFilter) => void;
}

const queueButtons = ["waiting", "overdue", "today"] as const;

export function BarTools({ words, content, onPress, onQueue }: BarToolsProps) {
  const { here, stand, pressed } = content;
  const counts = stand.kind === "seen" ? stand.counts : null;
  const roving = useRovingFocus(priorities.length + (counts === null ? 1 : queueButtons.length + 1));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && pressed !== null) onPress(pressed);
    else roving.onKeyDown(event);
  };
  const total = counts === null ? null : priorities.reduce((sum, one) => sum + counts[one], 0);
  return (
    <div class="tools" role="toolbar" aria-label={words("bar.name")} onKeyDown={onKeyDown}>
      {priorities.map((priority, index) => {
        const shown = counts === null ? here[priority] : counts[priority];
        return (
          <button
            type="button"
            class="toggle"
            key={priority}
            data-priority={priority}
            data-count={shown}
            data-here={here[priority]}
            aria-pressed={pressed === priority}
            title={countTitle(words, stand, shown, here[priority])}
            tabIndex={roving.tabIndexOf(index)}
            onClick={() => onPress(priority)}
          >
            <span class="word">{words(`priority.${priority}`)}</span> <b>{shown}</b>
          </button>
        );
      })}
      <span class="between" />
      {counts !== null &&
        queueButtons.map((filter, index) => (
          <button
            type="button"
            class={`toggle to-queue ${filter}`}
            key={filter}
            data-count={counts[filter]}
            aria-haspopup="dialog"
            title={words("bar.queue.title")}
            tabIndex={roving.tabIndexOf(priorities.length + index)}
            onClick={() => onQueue(filter)}
          >
            <span class="word">{words(`bar.${filter}`)}</span> <b>{counts[filter]}</b>
          </button>
        ))}
      <button
        type="button"
        class="toggle queue"
        aria-haspopup="dialog"
        title={words("bar.queue.title")}
        tabIndex={roving.tabIndexOf(priorities.length + (counts === null ? 0 : queueButtons.length))}
        onClick={() => onQueue("all")}
      >
        <span class="word">{words("bar.queue")}</span>
        {total !== null && (
          <>
            {" "}
            <b>{total}</b>
          </>
        )}
      </button>
    </div>
  );
}

function countTitle(words: GmailWords, stand: BarStand, all: number, here: number): string | undefined {
  if (stand.kind === "seen") return words("bar.here", { all, here });
  return stand.kind === "failed" ? words("bar.failed") : undefined;
}

/** How fresh the counts are: a moment that stays true however long the tab rests. */
export function BarFreshness({ words, stand }: { readonly words: GmailWords; readonly stand: BarStand }) {
  if (stand.kind === "unseen") return <p class="fresh unseen">{words("bar.unseen")}</p>;
  if (stand.kind !== "seen") return null;
  const { asOf } = stand;
  const isToday = new Date(asOf).toDateString() === new Date().toDateString();
  const time = new Intl.DateTimeFormat(languageTags[words.language], {
    ...(isToday ? {} : { month: "short", day: "numeric" }),
    hour: "numeric",
    minute: "2-digit",
  }).format(asOf);
  return <p class="fresh">{words("bar.asOf", { time })}</p>;
}
