/** How many of the messages seen lately would look otherwise under another rule set, kind by kind, with examples. */
import { ChangeKinds } from "../../seen-preview/change-kinds.tsx";
import { useMergeWords } from "./use-merge-words.ts";
import { type SeenEffectSources, useSeenEffect } from "./use-seen-effect.ts";

export function SeenEffect(sources: SeenEffectSources) {
  const words = useMergeWords();
  const { isFailed, effect } = useSeenEffect(sources);
  const { count = 0, done = 0, labels = 0, priorities = 0, kinds = [] } = effect ?? {};
  const isReady = effect !== null && done === count;
  return (
    <section class="seen-effect" aria-label={words("merge.effect")}>
      <p role="status" class="tabular">
        {isFailed && words("merge.effect.failed")}
        {done < count && words("merge.effect.counting", { count, done })}
        {isReady && count === 0 && words("merge.effect.none")}
        {isReady && count > 0 && (
          <strong>
            {labels === 0
              ? words("merge.effect.same", { count })
              : words("merge.effect.changed", { changed: labels, count })}
          </strong>
        )}
        {isReady && priorities > 0 && <> {words("merge.effect.priority", { changed: priorities })}</>}
      </p>
      {isReady && <ChangeKinds kinds={kinds} />}
    </section>
  );
}
