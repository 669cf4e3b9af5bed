/** In the sheet of a rule: what the edit changes on seen mail, and with which rules it is in conflict there. */

import { ChangeKinds } from "./change-kinds.tsx";
import { ConflictList } from "./conflict-list.tsx";
import type { EditEffect } from "./edit-effect.ts";
import { usePreviewWords } from "./use-preview-words.ts";

export interface EditEffectPartProps {
  readonly effect: EditEffect;
  /** What was found is of an earlier text: the present one cannot be read. */
  readonly isOld: boolean;
  readonly ruleId: string;
  readonly ownRules: ReadonlySet<string>;
  readonly onOpen: (ruleId: string) => void;
}

export function EditEffectPart({ effect, isOld, ruleId, ownRules, onOpen }: EditEffectPartProps) {
  const words = usePreviewWords();
  const { done, count, changed, kinds, conflicts } = effect;
  return (
    <section class="edit-effect seen-effect live-tried" aria-labelledby="edit-effect-title" aria-busy={isOld}>
      <h3 id="edit-effect-title">{words("preview.title")}</h3>
      <p role="status" class="tabular">
        {done < count
          ? words("preview.counting", { done, count })
          : changed === 0
            ? words("preview.same", { count })
            : words("preview.changed", { changed, count })}
      </p>
      <ChangeKinds kinds={kinds} />
      {conflicts.length > 0 && <ConflictList {...{ conflicts, ownRules, onOpen }} openId={ruleId} />}
    </section>
  );
}
