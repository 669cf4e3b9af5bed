/** How many of the messages seen lately would look otherwise, with some of them as they are and as they would be. */
import { ClientChip } from "../../../../../components/client-chip.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { LabelChip } from "../../../../../components/label-chip.tsx";
import type { DecidedMessage } from "../../../../../lib/core/decision/decision.ts";
import { useMergeWords } from "./use-merge-words.ts";
import { type Relabelled, type SeenEffectSources, useSeenEffect } from "./use-seen-effect.ts";

export function SeenEffect(sources: SeenEffectSources) {
  const words = useMergeWords();
  const effect = useSeenEffect(sources);
  const { status, count, done, labels, priorities, examples } = effect;
  return (
    <section class="seen-effect" aria-label={words("merge.effect")}>
      <p role="status" class="tabular">
        {status === "failed" && words("merge.effect.failed")}
        {status === "reading" && count > 0 && words("merge.effect.counting", { count, done })}
        {status === "ready" && count === 0 && words("merge.effect.none")}
        {status === "ready" && count > 0 && (
          <strong>
            {labels === 0
              ? words("merge.effect.same", { count })
              : words("merge.effect.changed", { changed: labels, count })}
          </strong>
        )}
        {status === "ready" && priorities > 0 && (
          <> {words("merge.effect.priority", { changed: priorities })}</>
        )}
      </p>
      {status === "ready" && examples.length > 0 && (
        <details>
          <summary>{words("merge.effect.examples")}</summary>
          <ul>
            {examples.map((example) => (
              <Example key={`${example.record.account} ${example.record.id}`} {...example} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Example({ record, before, after }: Relabelled) {
  const words = useMergeWords();
  const { from, subject } = record.facts;
  return (
    <li>
      <span class="seen-mail">
        <bdi dir="auto">{displayText(from?.name || from?.address || "")}</bdi>
        <bdi dir="auto" class="muted">
          {displayText(subject || words("merge.effect.noSubject"))}
        </bdi>
      </span>
      <span class="seen-move">
        <Chips {...before} />
        <span aria-hidden="true">→</span>
        <span class="visually-hidden">{words("merge.effect.becomes")}</span>
        <Chips {...after} />
      </span>
    </li>
  );
}

function Chips({ decision, paint }: DecidedMessage) {
  const words = useMergeWords();
  if (decision.client === null && decision.labels.length === 0) {
    return <span class="muted">{words("merge.effect.nothing")}</span>;
  }
  return (
    <span class="seen-chips">
      {decision.client !== null && (
        <ClientChip
          name={decision.client}
          tier={paint.tier ?? "regular"}
          {...(paint.colour === null ? {} : { colour: paint.colour })}
        />
      )}
      {decision.labels.map((label, place) => (
        <LabelChip key={label} label={label} colour={paint.labelColours[place] ?? undefined} />
      ))}
    </span>
  );
}
