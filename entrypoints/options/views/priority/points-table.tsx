/** A part of the score as a table: what is worth points, how many, and how many by default. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { FieldMessages } from "../../../../components/text-field.tsx";
import { usePriorityWords } from "./use-priority-words.ts";

export interface PointsRow {
  readonly key: string;
  /** Also the name of the field. */
  readonly name: string;
  readonly hint?: string;
  readonly value: string;
  /** Absent: there is no default. */
  readonly usual?: number;
  readonly errors: readonly string[];
  readonly onChange: (value: string) => void;
}

export interface PointsTableProps {
  readonly title: string;
  readonly rows: readonly PointsRow[];
  /** Above the table. */
  readonly intro?: string;
  /** Heads the column of numbers; absent: points. */
  readonly column?: string;
  readonly children?: ComponentChildren;
}

export function PointsTable({ title, rows, intro, column, children }: PointsTableProps) {
  const words = usePriorityWords();
  const id = useId();
  const hasUsual = rows.some(({ usual }) => usual !== undefined);
  return (
    <section class="card" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {intro !== undefined && <p class="hint">{intro}</p>}
      {rows.length > 0 && (
        <table class="points-table" aria-labelledby={id}>
          <thead>
            <tr>
              <th scope="col">{words("priority.column.what")}</th>
              <th scope="col">{column ?? words("priority.column.points")}</th>
              {hasUsual && <th scope="col">{words("priority.column.default")}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.key} row={row} hasUsual={hasUsual} />
            ))}
          </tbody>
        </table>
      )}
      {children}
    </section>
  );
}

function Row({ row, hasUsual }: { readonly row: PointsRow; readonly hasUsual: boolean }) {
  const { name, hint, value, usual, errors, onChange } = row;
  const words = usePriorityWords();
  const id = useId();
  const described = [hint === undefined ? "" : `${id}-hint`, errors.length === 0 ? "" : `${id}-said`];
  return (
    <tr class={usual !== undefined && value.trim() !== String(usual) ? "changed" : ""}>
      <th scope="row">
        <label for={id} dir="auto">
          {name}
        </label>
        {hint !== undefined && (
          <span class="hint" id={`${id}-hint`}>
            {hint}
          </span>
        )}
        <FieldMessages id={`${id}-said`} errors={errors} notes={[]} />
      </th>
      <td class="field">
        <input
          id={id}
          class="tabular"
          type="text"
          autocomplete="off"
          spellcheck={false}
          value={value}
          aria-invalid={errors.length > 0}
          aria-describedby={described.filter((part) => part !== "").join(" ")}
          onInput={(event) => onChange(event.currentTarget.value)}
        />
      </td>
      {hasUsual && (
        <td class="muted tabular">
          {usual !== undefined && new Intl.NumberFormat(words.language.replace("_", "-")).format(usual)}
        </td>
      )}
    </tr>
  );
}
