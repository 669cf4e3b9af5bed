/** Asks when: later, or when to remind. A few moments to press, or words that are read as they are typed. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { formatDayTime } from "../lib/i18n/format.ts";
import type { QueueWords } from "../lib/i18n/queue/translate-queue.ts";
import type { QueueActs, QueueItem } from "./queue-content.ts";
import { subjectOf } from "./queue-row.tsx";
import { whenChoices } from "./when-choices.ts";

export interface QueueWhenProps extends Pick<QueueActs, "onReadWhen" | "isUserAct"> {
  readonly words: QueueWords;
  readonly item: QueueItem;
  readonly what: "later" | "remind";
  /** ms since the epoch. */
  readonly now: number;
  /** `null`: not any more. */
  readonly onSet: (at: number | null) => void;
  readonly onCancel: () => void;
}

/** Typing pauses that long before the words are read. */
const pauseMs = 150;

export function QueueWhen({
  words,
  item,
  what,
  now,
  isUserAct,
  onReadWhen,
  onSet,
  onCancel,
}: QueueWhenProps) {
  const first = useRef<HTMLButtonElement>(null);
  const { text, read, write } = useReadWhen(onReadWhen);
  useLayoutEffect(() => first.current?.focus(), []);
  const canSet = read.state === "read" && read.at > now;
  const set = (event: Event): void => {
    if (canSet && isUserAct(event)) onSet(read.at);
  };

  return (
    // No form: any script of the page could send one off, as if a person had.
    <div
      class="when"
      role="dialog"
      aria-labelledby="when-name"
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <h3 id="when-name">
        <bdi dir="auto">{words(`when.${what}`, { what: subjectOf(words, item) })}</bdi>
      </h3>
      <ul class="choices">
        {whenChoices(now).map(({ choice, at }, index) => (
          <li key={choice}>
            <button
              type="button"
              class="choice"
              ref={index === 0 ? first : null}
              onClick={(event) => isUserAct(event) && onSet(at)}
            >
              {words(`when.${choice}`)} <time>{formatDayTime(at, words.language)}</time>
            </button>
          </li>
        ))}
        {what === "remind" && item.remindAt !== null && (
          <li>
            <button type="button" class="choice" onClick={(event) => isUserAct(event) && onSet(null)}>
              {words("when.never")}
            </button>
          </li>
        )}
      </ul>
      <label>
        <span>{words("when.text")}</span>
        <input
          class="words"
          dir="auto"
          maxLength={200}
          placeholder={words("when.example")}
          value={text}
          aria-describedby="when-read"
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => event.key === "Enter" && !event.isComposing && set(event)}
        />
      </label>
      <p id="when-read" class="quiet" role="status">
        {saidOf(words, read, now)}
      </p>
      <p class="ends">
        <button type="button" class="plain" onClick={onCancel}>
          {words("when.cancel")}
        </button>
        <button type="button" class="main" disabled={!canSet} onClick={set}>
          {words("when.set")}
        </button>
      </p>
    </div>
  );
}

type Read =
  | { readonly state: "none" }
  | { readonly state: "not" }
  | { readonly state: "read"; readonly at: number };

/** What the words mean, asked for when the typing pauses; answers to earlier words are dropped. */
function useReadWhen(onReadWhen: QueueActs["onReadWhen"]) {
  const [text, setText] = useState("");
  const [read, setRead] = useState<Read>({ state: "none" });
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useLayoutEffect(() => () => clearTimeout(timer.current), []);

  const write = (next: string): void => {
    setText(next);
    turn.current += 1;
    const mine = turn.current;
    clearTimeout(timer.current);
    setRead({ state: "none" });
    if (next.trim() === "") return;
    timer.current = setTimeout(async () => {
      const at = await onReadWhen(next);
      if (mine === turn.current) setRead(at === null ? { state: "not" } : { state: "read", at });
    }, pauseMs);
  };
  return { text, read, write };
}

function saidOf(words: QueueWords, read: Read, now: number): string {
  if (read.state === "none") return "";
  if (read.state === "not") return words("when.not", { example: words("when.example") });
  return words(read.at > now ? "when.means" : "when.past", { date: formatDayTime(read.at, words.language) });
}
