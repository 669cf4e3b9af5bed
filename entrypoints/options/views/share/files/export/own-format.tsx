/** The rule set as a file of ours: what leaves of it, what stays, under which name, and how it is packed. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import { TextField } from "../../../../../../components/text-field.tsx";
import { BaseChoice } from "./base-choice.tsx";
import { ChangeChoice } from "./change-choice.tsx";
import { type ExportDraft, newDraft, toggled } from "./export-draft.ts";
import { PackingChoice } from "./packing-choice.tsx";
import { PartChoice } from "./part-choice.tsx";
import { PrivateChoice } from "./private-choice.tsx";
import { type OwnFormatProps, useExportPlan } from "./use-export-plan.ts";
import { useExportWords } from "./use-export-words.ts";
import { useSaveExport } from "./use-save-export.ts";

export function OwnFormat(props: OwnFormatProps) {
  const words = useExportWords();
  const [draft, setDraft] = useState<ExportDraft>(() => newDraft(props.settings.alias));
  const change = (part: Partial<ExportDraft>) => setDraft((old) => ({ ...old, ...part }));
  const plan = useExportPlan(props, draft);
  const { source, description, bases, base, changes, members, proposed } = plan;
  const { save, doing } = useSaveExport(props.settings);
  if (plan.isEmpty) return <p>{words("export.nothing")}</p>;
  return (
    <>
      {source.known.length > 0 && (
        <ChoiceField
          label={words("export.kind")}
          value={draft.kind}
          choices={kinds.map((kind) => ({ value: kind, label: words(`export.kind.${kind}`) }))}
          onChange={(kind) => change({ kind })}
        />
      )}
      <p>{words(`export.${draft.kind}.text`)}</p>
      {plan.hasNoBase && (
        <p class="warning" role="status">
          {words("export.base.none")}
        </p>
      )}
      {base !== null && (
        <BaseChoice
          {...{ bases, chosen: base }}
          onChoose={(id) => change({ base: id, withoutChanges: new Set() })}
        />
      )}
      <PartChoice
        {...(base === null ? {} : { title: words("export.looked") })}
        contents={description.parts}
        chosen={draft.parts}
        onToggle={(part) => change({ parts: toggled(draft.parts, part) })}
      />
      <PrivateChoice
        description={description}
        included={draft.included}
        onToggle={(field) => change({ included: toggled(draft.included, field) })}
      />
      {base !== null && <ChangeChoice {...{ draft, changes }} onChange={change} />}
      <TextField
        label={words("export.alias")}
        hint={words("export.alias.hint")}
        value={draft.alias}
        onChange={(alias) => change({ alias })}
      />
      <PackingChoice {...{ draft, members }} name={props.set.name} onChange={change} />
      <Button
        label={words(`export.button.${draft.kind}`, { count: proposed })}
        icon="download"
        disabled={!plan.isReady || doing !== null}
        onPress={() => void save(source)}
      />
      {doing !== null && <p role="status">{words(`export.${doing}`)}</p>}
    </>
  );
}

const kinds = ["set", "change"] as const;
