/** The user's own fields of a client: names, types and values, as many as they like. */
import { useId } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { FieldMessages } from "../../../../components/text-field.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { readDay } from "../../../../lib/core/clients/client-fields.ts";
import type { ClientDraft } from "./client-draft.ts";
import { type FieldDraft, keptFieldNames, type OwnFieldKind, ownFieldKinds } from "./field-draft.ts";
import type { FieldSays } from "./field-says.ts";
import { FoldedSection } from "./folded-section.tsx";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface OwnFieldsProps {
  readonly draft: ClientDraft;
  readonly says: FieldSays;
  readonly onChange: (fields: readonly FieldDraft[]) => void;
}

export function OwnFields({ draft, says, onChange }: OwnFieldsProps) {
  const t = useTranslation();
  const words = useClientRecordWords();
  const id = useId();
  const { fields, base } = draft;
  const kept = keptFieldNames(base?.fields ?? {});
  const changeAt = (index: number, part: Partial<FieldDraft>) =>
    onChange(fields.map((field, at) => (at === index ? { ...field, ...part } : field)));

  return (
    <FoldedSection
      title={words("record.own")}
      filled={fields.length + kept.length}
      hasErrors={says.errors.length > 0}
    >
      <div class="field own-fields">
        <p class="hint">{t("client.fields.hint")}</p>
        {fields.map((field, index) => (
          <OwnField
            key={index}
            field={field}
            onChange={(part) => changeAt(index, part)}
            onRemove={() => onChange(fields.filter((_, at) => at !== index))}
          />
        ))}
        {kept.map((name) => (
          <p class="hint" key={name}>
            {t("client.field.kept", { name })}
          </p>
        ))}
        <FieldMessages id={id} errors={says.errors} notes={says.notes} />
        <Button
          label={t("client.field.add")}
          icon="plus"
          kind="quiet"
          onPress={() => onChange([...fields, { name: "", kind: "text", value: "" }])}
        />
      </div>
    </FoldedSection>
  );
}

interface OwnFieldProps {
  readonly field: FieldDraft;
  readonly onChange: (part: Partial<FieldDraft>) => void;
  readonly onRemove: () => void;
}

function OwnField({ field, onChange, onRemove }: OwnFieldProps) {
  const t = useTranslation();
  const words = useClientRecordWords();
  const { name, kind } = field;
  return (
    <div class="own-field">
      <input
        value={name}
        dir="auto"
        aria-label={t("client.field.name")}
        placeholder={t("client.field.name")}
        onInput={(event) => onChange({ name: event.currentTarget.value })}
      />
      <select
        value={kind}
        aria-label={words("record.kind")}
        onChange={(event) =>
          onChange(asKind(field, ownFieldKinds[event.currentTarget.selectedIndex] ?? "text"))
        }
      >
        {ownFieldKinds.map((one) => (
          <option key={one} value={one}>
            {words(`record.kind.${one}`)}
          </option>
        ))}
      </select>
      <OwnValue field={field} onChange={(value) => onChange({ value })} />
      <Button
        label={t("client.field.remove", { name })}
        icon="close"
        iconOnly
        kind="quiet"
        onPress={onRemove}
      />
    </div>
  );
}

function OwnValue({
  field,
  onChange,
}: {
  readonly field: FieldDraft;
  readonly onChange: (value: string) => void;
}) {
  const t = useTranslation();
  const words = useClientRecordWords();
  const { kind, value } = field;
  if (kind === "yesNo") {
    return (
      <select
        value={value}
        aria-label={t("client.field.value")}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="true">{words("record.yes")}</option>
        <option value="false">{words("record.no")}</option>
      </select>
    );
  }
  const shared = {
    value,
    dir: "auto" as const,
    "aria-label": t("client.field.value"),
    placeholder: t("client.field.value"),
    onInput: (event: Event) => onChange((event.currentTarget as HTMLInputElement).value),
  };
  const isDay = kind === "day" && (value === "" || readDay(value) !== null);
  return isDay ? <input type="date" {...shared} /> : <input type="text" {...shared} />;
}

/** What is neither yes nor no becomes yes or no by what it says; a day is written as a day. */
function asKind({ value }: FieldDraft, kind: OwnFieldKind): Partial<FieldDraft> {
  if (kind === "yesNo") return { kind, value: /^(?:|0|no|false|否)$/i.test(value.trim()) ? "false" : "true" };
  return { kind, value: kind === "day" ? (readDay(value) ?? value) : value };
}
