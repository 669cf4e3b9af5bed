/** The boxes in front of the rows of clients: with Shift all from the last one to this, above them one for all. */
import { useTranslation } from "../../../../components/translation.tsx";
import type { Selection } from "../../../../components/use-selection.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";

export interface SelectBoxProps {
  readonly label: string;
  readonly on: boolean;
  /** Some are and some are not. */
  readonly mixed?: boolean;
  readonly onToggle: (isRange: boolean) => void;
}

export function SelectBox({ label, on, mixed = false, onToggle }: SelectBoxProps) {
  return (
    // Around the box, so that a click beside it does not open the row.
    <label class="select-box">
      <input
        type="checkbox"
        aria-label={label}
        checked={on}
        indeterminate={mixed}
        onClick={(event) => onToggle(event.shiftKey)}
      />
    </label>
  );
}

export interface SelectAllProps {
  readonly clients: readonly Client[];
  readonly selection: Selection<Client>;
}

export function SelectAll({ clients, selection }: SelectAllProps) {
  const t = useTranslation();
  const { length } = selection.items;
  return (
    <SelectBox
      label={t("clients.selectAll")}
      on={length > 0 && length === clients.length}
      mixed={length > 0 && length < clients.length}
      onToggle={selection.toggleAll}
    />
  );
}
