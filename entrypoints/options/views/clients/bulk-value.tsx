/** The value that all selected clients get: a tier, a colour, a day, or a text with those that are in use. */
import { useId, useMemo } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import { type Client, tiers } from "../../../../lib/core/rules/rule-set.ts";
import { swatches } from "../../../../lib/core/shared/colour-contrast.ts";
import { ownPrefix } from "./bulk-parts.ts";
import { valuesInUse } from "./known-values.ts";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface BulkValueProps {
  readonly part: string;
  readonly value: string;
  readonly clients: readonly Client[];
  readonly onChange: (value: string) => void;
}

export function BulkValue(props: BulkValueProps) {
  if (props.part === "tier") return <TierValue {...props} />;
  if (props.part === "colour") return <ColourValue {...props} />;
  return <FieldValue {...props} />;
}

function TierValue({ value, onChange }: BulkValueProps) {
  const t = useTranslation();
  const words = useClientRecordWords();
  return (
    <select
      aria-label={words("bulk.value")}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {tiers.map((tier) => (
        <option key={tier} value={tier}>
          {t(`tier.${tier}`)}
        </option>
      ))}
      <option value="parent">{words("record.tier.none")}</option>
    </select>
  );
}

function ColourValue({ value, onChange }: BulkValueProps) {
  const t = useTranslation();
  const words = useClientRecordWords();
  return (
    <span class="bulk-colour">
      <label>
        <input
          type="checkbox"
          checked={value === ""}
          onChange={() => onChange(value === "" ? (swatches[0] ?? "") : "")}
        />
        {t("client.colour.tier")}
      </label>
      {value !== "" && (
        <input
          type="color"
          aria-label={words("bulk.value")}
          value={value}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      )}
    </span>
  );
}

function FieldValue({ part, value, clients, onChange }: BulkValueProps) {
  const words = useClientRecordWords();
  const id = useId();
  const name = part.startsWith(ownPrefix) ? part.slice(ownPrefix.length) : part;
  const inUse = useMemo(() => valuesInUse(clients, name), [clients, name]);
  const shared = {
    "aria-label": words("bulk.value"),
    value,
    dir: "auto" as const,
    autocomplete: "off" as const,
    onInput: (event: Event) => onChange((event.currentTarget as HTMLInputElement).value),
  };
  if (name === "last-order") return <input type="date" {...shared} />;
  return (
    <>
      <input type="text" list={id} placeholder={words("value.none")} {...shared} />
      <datalist id={id}>
        {inUse.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  );
}
