/** The columns of a table with samples of what they hold, each with what it is read as. */
import { useId } from "preact/hooks";
import {
  type ContactTarget,
  contactTargets,
} from "../../../../../../lib/core/interchange/contacts/contact-target.ts";
import { ownColumnOf } from "../../../../../../lib/core/interchange/contacts/own-columns.ts";
import type { ContactTable } from "../../../../../../lib/core/interchange/contacts/read-contact-file.ts";
import { useContactWords } from "./use-contact-words.ts";

/** Rows that a sample is looked for in, and how much of a cell is shown. */
const sampledRows = 50;
const longestSample = 60;
/** As many columns as a person maps; a table of a thousand would hang the page. */
const mostColumns = 200;

export interface ColumnMappingProps {
  readonly file: ContactTable;
  readonly targets: readonly ContactTarget[];
  readonly onTarget: (place: number, target: ContactTarget) => void;
}

export function ColumnMapping({ file, targets, onTarget }: ColumnMappingProps) {
  const words = useContactWords();
  const columns = targets.slice(0, mostColumns).map((target, place) => ({
    target,
    place,
    name: file.headers[place] || words("contacts.columns.nameless", { number: place + 1 }),
    sample: sampleOf(file, place),
  }));
  const empty = columns.every(({ target }) => target !== "email" && target !== "domain");
  return (
    // Open by itself where the file could not be understood.
    <details class="column-mapping" open={empty}>
      <summary>{words("contacts.columns")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words("contacts.columns.column")}</th>
            <th scope="col">{words("contacts.columns.sample")}</th>
            <th scope="col">{words("contacts.columns.target")}</th>
          </tr>
        </thead>
        <tbody>
          {columns
            .filter(({ sample, target }) => sample !== "" || target !== "skip")
            .map(({ place, name, sample, target }) => (
              <tr key={place}>
                <th scope="row">
                  <bdi>{name.slice(0, longestSample)}</bdi>
                </th>
                <td>
                  <bdi>{sample}</bdi>
                </td>
                <td class="field">
                  <TargetChoice column={name} value={target} onChange={(next) => onTarget(place, next)} />
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </details>
  );
}

interface TargetChoiceProps {
  readonly column: string;
  readonly value: ContactTarget;
  readonly onChange: (target: ContactTarget) => void;
}

function TargetChoice({ column, value, onChange }: TargetChoiceProps) {
  const words = useContactWords();
  const id = useId();
  // Only columns of our own exports are ours.
  const choices = contactTargets.filter((target) => target !== "own" || ownColumnOf(column) !== undefined);
  const choose = (event: Event) => {
    const target = choices[(event.currentTarget as HTMLSelectElement).selectedIndex];
    if (target !== undefined) onChange(target);
  };
  return (
    <select id={id} aria-label={words("contacts.columns.readAs", { column })} value={value} onChange={choose}>
      {choices.map((target) => (
        <option key={target} value={target}>
          {words(`contacts.target.${target}`)}
        </option>
      ))}
    </select>
  );
}

function sampleOf({ rows }: ContactTable, place: number): string {
  const row = rows.slice(0, sampledRows).find(({ cells }) => (cells[place] ?? "").trim() !== "");
  return (row?.cells[place] ?? "").trim().slice(0, longestSample);
}
