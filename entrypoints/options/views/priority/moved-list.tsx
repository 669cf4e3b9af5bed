/** Which recently seen conversations a change of the score would move, told before it is saved. */
import { useMemo } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { StoredState } from "../../../../components/use-stored.ts";
import { priorities } from "../../../../lib/core/rules/rule-set.ts";
import { failureSentence } from "../../../../lib/i18n/failure-sentence.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import { MovedRow } from "./moved-row.tsx";
import type { SeenConversation } from "./seen-conversations.ts";
import type { MovedMessages } from "./use-moved-messages.ts";
import { usePriorityWords } from "./use-priority-words.ts";

/** Rows drawn: nobody looks through more while editing. */
const mostRows = 40;

/** `unreadable`: something in the draft is wrong. */
export type DraftState = "unchanged" | "unreadable" | "changed";

export interface MovedListProps {
  readonly seen: StoredState<readonly SeenConversation[]>;
  readonly state: DraftState;
  readonly found: MovedMessages;
}

export function MovedList({ seen, state, found }: MovedListProps) {
  const t = useTranslation();
  const words = usePriorityWords();
  return (
    <section class="card moved" aria-labelledby="moved-title">
      <h2 id="moved-title">{words("moved.title")}</h2>
      {seen.status === "failed" && (
        <Notice kind="failed" title={words("moved.failed")} text={failureSentence(t, seen.failure)}>
          <Button label={t("action.retry")} onPress={seen.retry} />
        </Notice>
      )}
      {seen.status === "ready" && seen.value.length === 0 && <NoMail />}
      {seen.status === "ready" && seen.value.length > 0 && (
        <Found state={state} found={found} count={seen.value.length} />
      )}
    </section>
  );
}

function NoMail() {
  const words = usePriorityWords();
  return (
    <>
      <p>{words("moved.noMail")}</p>
      <a href="https://mail.google.com/" target="_blank" rel="noopener noreferrer">
        {words("moved.noMail.open")}
      </a>
    </>
  );
}

interface FoundProps extends Omit<MovedListProps, "seen"> {
  /** How many conversations are looked at. */
  readonly count: number;
}

function Found({ state, found: { done, moved }, count }: FoundProps) {
  const words = usePriorityWords();
  const summary = useMovedSummary({ done, moved }, count);
  if (state === "unchanged") return <p class="hint">{words("moved.unchanged", { count })}</p>;
  if (state === "unreadable") return <p class="hint">{words("moved.unreadable")}</p>;
  return (
    <>
      <p class="moved-summary tabular" role="status">
        {summary}
      </p>
      <ul class="moved-rows">
        {moved.slice(0, mostRows).map((one, index) => (
          <li key={`${one.record.account} ${one.record.id}`}>
            <MovedRow moved={one} isExample={index === 0} />
          </li>
        ))}
      </ul>
      {moved.length > mostRows && (
        <p class="hint">{words("moved.more", { count: moved.length - mostRows })}</p>
      )}
    </>
  );
}

/** "37 of 412 conversations would change: 12 to Urgent and 25 to High.", or how far the search for them is. */
export function useMovedSummary({ done, moved }: MovedMessages, count: number): string {
  const t = useTranslation();
  const words = usePriorityWords();
  return useMemo(() => {
    if (done < count) return words("moved.looking", { done, count });
    if (moved.length === 0) return words("moved.none", { count });
    const parts = priorities.flatMap((priority) => {
      const to = moved.filter(({ after }) => after.decision.priority === priority).length;
      return to === 0 ? [] : [words("moved.to", { number: to, name: t(`priority.${priority}`) })];
    });
    const list = new Intl.ListFormat(languageTags[t.language], { type: "conjunction" });
    return words("moved.summary", { moved: moved.length, count, parts: list.format(parts) });
  }, [done, moved, count, words, t]);
}
