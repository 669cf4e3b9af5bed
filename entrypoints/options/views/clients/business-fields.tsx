/** Who looks after a client, what business it is, and what it bought. */
import { useMemo } from "preact/hooks";
import { TextField } from "../../../../components/text-field.tsx";
import { type KnownField, readDay } from "../../../../lib/core/clients/client-fields.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import type { ClientDraftSays } from "./check-client-draft.ts";
import type { ClientDraft } from "./client-draft.ts";
import type { FieldSays } from "./field-says.ts";
import { FoldedSection } from "./folded-section.tsx";
import { valuesInUse } from "./known-values.ts";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface BusinessFieldsProps {
  readonly draft: ClientDraft;
  readonly clients: readonly Client[];
  readonly says: ClientDraftSays;
  readonly onChange: (part: Partial<ClientDraft>) => void;
}

const businessFields = [
  { name: "owner", label: "record.owner" },
  { name: "phone", label: "record.phone" },
  { name: "industry", label: "record.industry" },
  { name: "region", label: "record.region" },
  { name: "business", label: "record.business.type" },
  { name: "language", label: "record.language" },
] as const;

export function BusinessFields({ draft, clients, onChange }: BusinessFieldsProps) {
  const words = useClientRecordWords();
  const inUse = useMemo(
    () => new Map(businessFields.map(({ name }) => [name, valuesInUse(clients, name)])),
    [clients],
  );
  return (
    <FoldedSection
      title={words("record.business")}
      filled={filledOf(
        draft,
        businessFields.map(({ name }) => name),
      )}
    >
      <div class="field-columns">
        {businessFields.map(({ name, label }) => (
          <TextField
            key={name}
            label={words(label)}
            value={draft.known[name]}
            type={name === "phone" ? "tel" : "text"}
            suggestions={name === "phone" ? [] : (inUse.get(name) ?? [])}
            onChange={(text) => onChange(withKnown(draft, name, text))}
          />
        ))}
      </div>
    </FoldedSection>
  );
}

export function OrderFields({ draft, says, onChange }: BusinessFieldsProps) {
  const words = useClientRecordWords();
  const lastOrder = draft.known["last-order"];
  const day = readDay(lastOrder);
  const field = (name: KnownField, said: FieldSays) => ({
    value: draft.known[name],
    errors: said.errors,
    notes: said.notes,
    onChange: (text: string) => onChange(withKnown(draft, name, text)),
  });
  const hasErrors = [says.lastOrder, says.orders, says.orderTotal].some(({ errors }) => errors.length > 0);
  return (
    <FoldedSection
      title={words("record.orders")}
      filled={filledOf(draft, ["last-order", "orders", "order-total"])}
      hasErrors={hasErrors}
    >
      <div class="field-columns three">
        <TextField
          label={words("record.last-order")}
          // What a file calls a day may be none: then it is shown as the text that it is.
          type={lastOrder === "" || day !== null ? "date" : "text"}
          {...field("last-order", says.lastOrder)}
          value={day ?? lastOrder}
        />
        <TextField label={words("record.order.count")} {...field("orders", says.orders)} />
        <TextField label={words("record.order-total")} {...field("order-total", says.orderTotal)} />
      </div>
    </FoldedSection>
  );
}

function withKnown({ known }: ClientDraft, name: KnownField, text: string): Partial<ClientDraft> {
  return { known: { ...known, [name]: text } };
}

function filledOf({ known }: ClientDraft, names: readonly KnownField[]): number {
  return names.filter((name) => known[name].trim() !== "").length;
}
