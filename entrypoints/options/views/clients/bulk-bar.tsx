/** What can be done to all selected clients at once: each one edit with one undo. */
import { useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import type { BulkChange } from "../../../../lib/core/clients/bulk-edit.ts";
import { mostMerged } from "../../../../lib/core/clients/merge-plan.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { bulkParts, changeOf, startValue } from "./bulk-parts.ts";
import { BulkValue } from "./bulk-value.tsx";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface BulkBarProps {
  /** As stored. */
  readonly selected: readonly Client[];
  /** All of the set, for values that are in use. */
  readonly clients: readonly Client[];
  readonly onChange: (change: BulkChange) => void;
  readonly onDelete: () => void;
  readonly onMerge: () => void;
  readonly onClear: () => void;
}

export function BulkBar({ selected, clients, onChange, onDelete, onMerge, onClear }: BulkBarProps) {
  const words = useClientRecordWords();
  const parts = bulkParts(clients);
  const [part, setPart] = useState(parts[0] ?? "tier");
  const [value, setValue] = useState(startValue(part));
  const change = changeOf(part, value);
  const isAllArchived = selected.every(({ archived }) => archived === true);
  const archive = !isAllArchived;
  const { length } = selected;
  return (
    <section class="bulk-bar" aria-label={words("bulk.label")}>
      <strong class="tabular" role="status">
        {words("bulk.count", { count: length })}
      </strong>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (change !== null) onChange(change);
        }}
      >
        <select
          aria-label={words("bulk.set")}
          value={part}
          onChange={(event) => {
            setPart(event.currentTarget.value);
            setValue(startValue(event.currentTarget.value));
          }}
        >
          {parts.map((one) => (
            <option key={one} value={one}>
              {partLabel(one, words)}
            </option>
          ))}
        </select>
        <BulkValue part={part} value={value} clients={clients} onChange={setValue} />
        <Button label={words("bulk.apply")} type="submit" disabled={change === null} onPress={() => {}} />
      </form>
      <span class="button-row">
        <Button
          label={archive ? words("bulk.archive") : words("bulk.restore")}
          onPress={() => onChange({ kind: "archived", archived: archive })}
        />
        <Button label={words("bulk.merge")} disabled={length < 2 || length > mostMerged} onPress={onMerge} />
        <Button label={words("bulk.delete")} kind="danger" icon="trash" onPress={onDelete} />
        <Button label={words("bulk.clear")} kind="quiet" icon="close" iconOnly onPress={onClear} />
      </span>
      {length > mostMerged && (
        <span class="visually-hidden">{words("bulk.tooManyToMerge", { limit: mostMerged })}</span>
      )}
    </section>
  );
}

function partLabel(part: string, words: ReturnType<typeof useClientRecordWords>): string {
  const known = { business: "record.business.type", orders: "record.order.count" }[part];
  const label = words.byCode(known ?? `record.${part}`, {}) ?? words.byCode(`part.${part}`, {});
  return label ?? words("bulk.own", { name: part.slice(part.indexOf(".") + 1) });
}
