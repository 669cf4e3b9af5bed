/** From which file, taken in or given out before, the proposed changes are told. */
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import { useTranslation } from "../../../../../../components/translation.tsx";
import type { OpenedBase } from "../../../../../../lib/core/sharing/contained-bases.ts";
import { languageTags } from "../../../../../../lib/i18n/translate.ts";
import { useExportWords } from "./use-export-words.ts";

export interface BaseChoiceProps {
  /** At least one. */
  readonly bases: readonly OpenedBase[];
  readonly chosen: OpenedBase;
  /** With the id of the revision. */
  readonly onChoose: (id: string) => void;
}

export function BaseChoice({ bases, chosen, onChoose }: BaseChoiceProps) {
  const words = useExportWords();
  const { language } = useTranslation();
  const days = new Intl.DateTimeFormat(languageTags[language], { dateStyle: "medium", timeStyle: "short" });
  return (
    <div class="wide-fields">
      <ChoiceField
        label={words("export.base")}
        value={chosen.base.id}
        choices={bases.map(({ base: { id, way, at }, set: { name } }) => ({
          value: id,
          label: words(`export.base.${way}`, { name, day: days.format(at) }),
        }))}
        onChange={onChoose}
      />
    </div>
  );
}
