/** The user's own fields of a client: names and values, as many as they like. */
import { useId } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { FieldMessages } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import type { FieldSays } from "./check-client-draft.ts";
import { type ClientDraft, type FieldDraft, keptFieldNames } from "./client-draft.ts";

export interface OwnFieldsProps {
  readonly draft: ClientDraft;
  readonly says: FieldSays;
  readonly onChange: (fields: readonly FieldDraft[]) => void;
}

export function OwnFields({ draft, says, onChange }: OwnFieldsProps) {
  const t = useTranslation();
  const id = useId();
  const { fields } = draft;
  const changeAt = (index: number, part: Partial<FieldDraft>) =>
    onChange(fields.map((field, at) => (at === index ? { ...field, ...part } : field)));

  return (
    <fieldset class="field own-fields">
      <legend>{t("client.fields")}</legend>
      <p class="hint">{t("client.fields.hint")}</p>
      {fields.map((field, index) => (
        <div class="pair" key={index}>
          <input
            value={field.name}
            dir="auto"
            aria-label={t("client.field.name")}
            placeholder={t("client.field.name")}
            onInput={(event) => changeAt(index, { name: event.currentTarget.value })}
          />
          <input
            value={field.value}
            dir="auto"
            aria-label={t("client.field.value")}
            placeholder={t("client.field.value")}
            onInput={(event) => changeAt(index, { value: event.currentTarget.value })}
          />
          <Button
            label={t("client.field.remove", { name: field.name })}
            icon="close"
            iconOnly
            kind="quiet"
            onPress={() => onChange(fields.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {keptFieldNames(draft).map((name) => (
        <p class="hint" key={name}>
          {t("client.field.kept", { name })}
        </p>
      ))}
      <FieldMessages id={id} errors={says.errors} notes={says.notes} />
      <Button
        label={t("client.field.add")}
        icon="plus"
        kind="quiet"
        onPress={() => onChange([...fields, { name: "", value: "" }])}
      />
    </fieldset>
  );
}
