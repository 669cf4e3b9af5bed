/** In the toast of an edit: what it did to seen mail, counted when it was made. */
import { ChangeKind } from "./change-kind.tsx";
import { type EffectSources, useEditEffect } from "./use-edit-effect.ts";
import { usePreviewWords } from "./use-preview-words.ts";

/** A toast is read in a glance. */
const mostKinds = 2;

export function DoneEffect(sources: EffectSources) {
  const words = usePreviewWords();
  const effect = useEditEffect(sources);
  if (effect === null || effect.done < effect.count || effect.count === 0) return null;
  const { changed, count, kinds } = effect;
  if (changed === 0) return <span class="done-effect">{words("preview.done.same")}</span>;
  return (
    <span class="done-effect">
      {words("preview.done.changed", { changed, count })}
      {kinds.slice(0, mostKinds).map(({ what, count: of }) => (
        <ChangeKind key={JSON.stringify(what)} what={what} count={of} />
      ))}
      {kinds.length > mostKinds && (
        <span>{words("preview.moreKinds", { count: kinds.length - mostKinds })}</span>
      )}
    </span>
  );
}
