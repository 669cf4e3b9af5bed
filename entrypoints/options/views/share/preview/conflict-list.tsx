/** What both sides changed, a card each, with both sides; some at a time, or all of them at once. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import type { Answer, MergeConflict, SetMerge } from "../../../../../lib/core/sharing/set-merge.ts";
import { ConflictCard } from "./conflict-card.tsx";
import { useItemWords } from "./use-item-words.ts";
import { useMergeWords } from "./use-merge-words.ts";

const cardsAtOnce = 20;

export interface ConflictListProps {
  readonly merge: SetMerge;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly onAnswer: (conflicts: readonly MergeConflict[], answer: Answer) => void;
}

export function ConflictList({ merge, answers, onAnswer }: ConflictListProps) {
  const words = useMergeWords();
  const says = useItemWords(merge);
  const { conflicts } = merge;
  const [first, setFirst] = useState(0);
  // Another merge of the same file may have fewer.
  const from = first < conflicts.length ? first : 0;
  const shown = conflicts.slice(from, from + cardsAtOnce);
  return (
    <section class="conflicts" aria-labelledby="conflicts-title">
      <h4 id="conflicts-title">{words("merge.conflicts", { count: conflicts.length })}</h4>
      <p>{words("merge.conflicts.text")}</p>
      {conflicts.length > 1 && (
        <div class="button-row">
          <Button label={words("merge.conflicts.mine")} onPress={() => onAnswer(conflicts, "mine")} />
          <Button label={words("merge.conflicts.theirs")} onPress={() => onAnswer(conflicts, "theirs")} />
        </div>
      )}
      {shown.map((conflict) => (
        <ConflictCard
          key={conflict.key}
          {...{ conflict, merge, says }}
          answer={answers.get(conflict.key)}
          onAnswer={(answer) => onAnswer([conflict], answer)}
        />
      ))}
      {conflicts.length > cardsAtOnce && (
        <div class="button-row">
          <Button
            label={words("merge.conflicts.previous")}
            disabled={from === 0}
            onPress={() => setFirst(from - cardsAtOnce)}
          />
          <span class="tabular" role="status">
            {words("merge.conflicts.page", {
              from: from + 1,
              to: from + shown.length,
              count: conflicts.length,
            })}
          </span>
          <Button
            label={words("merge.conflicts.next")}
            disabled={from + cardsAtOnce >= conflicts.length}
            onPress={() => setFirst(from + cardsAtOnce)}
          />
        </div>
      )}
    </section>
  );
}
