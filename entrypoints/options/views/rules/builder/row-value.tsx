/** The value of a row: text, one of a few words, a number with its unit, or a day. */
import { useContext, useId } from "preact/hooks";
import { type Translation, useTranslation } from "../../../../../components/translation.tsx";
import type { BuilderRow, RowField } from "../../../../../lib/core/condition/builder-rows.ts";
import { choicesOf } from "../../../../../lib/core/condition/read-choice.ts";
import { foldText } from "../../../../../lib/core/message/fold-text.ts";
import { OfferedNamesContext } from "../rule-names.ts";
import { rowKinds } from "./row-kinds.ts";

export interface RowValueProps {
  readonly row: BuilderRow;
  readonly isFaulty: boolean;
  /** Id of what is said about the value. */
  readonly describedBy: string;
  readonly onChange: (value: string) => void;
}

export function RowValue(props: RowValueProps) {
  const { row } = props;
  if (row.isPattern) return <TextValue {...props} />;
  switch (rowKinds[row.field].value) {
    case "choice":
      return <ChoiceValue {...props} />;
    case "size":
      return <MeasuredValue {...props} units={sizeUnits} read={readSize} />;
    case "age":
      return <MeasuredValue {...props} units={ageUnits} read={readAge} />;
    case "day":
      return isDay(row.value) ? <DayValue {...props} /> : <TextValue {...props} />;
    case "text":
      return <TextValue {...props} />;
  }
}

function TextValue({ row, isFaulty, describedBy, onChange }: RowValueProps) {
  const t = useTranslation();
  const example = row.isPattern ? "pattern" : rowKinds[row.field].example;
  const isCode = row.isPattern || row.field === "text";
  const offered = useOfferedNames(row);
  const id = useId();
  return (
    <>
      <input
        type="text"
        class={isCode ? "row-value mono" : "row-value"}
        dir="auto"
        value={row.value}
        placeholder={t(`row.example.${example}`)}
        spellcheck={false}
        autocomplete="off"
        aria-label={t("builder.value")}
        aria-invalid={isFaulty}
        aria-describedby={describedBy}
        {...(offered.length === 0 ? {} : { list: id })}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      {offered.length > 0 && (
        <datalist id={id}>
          {offered.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** As many as a person looks through: a set may have thousands of clients. */
const mostOffered = 50;

/** Names of the set that hold what was typed: clients, segments, groups, values of fields. */
function useOfferedNames({ field, value, isPattern }: BuilderRow): readonly string[] {
  const all = useContext(OfferedNamesContext);
  const names = isPattern || !Object.hasOwn(all, field) ? [] : (all[field] ?? []);
  const typed = foldText(value);
  return names.filter((name) => foldText(name).includes(typed)).slice(0, mostOffered);
}

function ChoiceValue({ row, describedBy, onChange }: RowValueProps) {
  const t = useTranslation();
  const choices = choicesOf(row.field);
  const isOther = !choices.includes(row.value);
  return (
    <select
      class="row-value"
      value={row.value}
      aria-label={t("builder.value")}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      {isOther && <option value={row.value}>{row.value === "" ? t("row.value.choose") : row.value}</option>}
      {choices.map((choice) => (
        <option key={choice} value={choice}>
          {choiceWords(row.field, choice, t)}
        </option>
      ))}
    </select>
  );
}

/** The words of a value such as `unread` of `is:`. */
export function choiceWords(field: RowField, choice: string, t: Translation): string {
  const keys: Partial<Record<RowField, string>> = {
    in: `explain.place.${choice}`,
    category: `explain.category.${choice}`,
    tier: `tier.${choice}`,
  };
  return t.byCode(keys[field] ?? `row.value.${choice}`, {}) ?? t.byCode(`row.value.${choice}`, {}) ?? choice;
}

const sizeUnits = ["K", "M", "G", ""] as const;
const ageUnits = ["d", "m", "y"] as const;

interface Measure {
  readonly number: string;
  readonly unit: string;
}

/** What was typed that is no number stays in the field, where its error is told. */
function readSize(value: string): Measure {
  const [, number = value, unit = ""] = /^(\d*)([kmg]?)b?$/i.exec(value) ?? [];
  return { number, unit: value === "" ? "M" : unit.toUpperCase() };
}

function readAge(value: string): Measure {
  const [, number = value, unit = "d"] = /^(\d*)([dmy])$/i.exec(value) ?? [];
  return { number, unit: unit.toLowerCase() };
}

interface MeasuredProps extends RowValueProps {
  readonly units: readonly ("" | "K" | "M" | "G" | "d" | "m" | "y")[];
  readonly read: (value: string) => Measure;
}

function MeasuredValue({ row, isFaulty, describedBy, onChange, units, read }: MeasuredProps) {
  const t = useTranslation();
  const { number, unit } = read(row.value);
  return (
    <span class="row-value measured">
      <input
        type="text"
        inputMode="numeric"
        value={number}
        autocomplete="off"
        aria-label={t("builder.value")}
        aria-invalid={isFaulty}
        aria-describedby={describedBy}
        onInput={(event) => {
          const typed = event.currentTarget.value.trim();
          onChange(typed === "" ? "" : typed + unit);
        }}
      />
      <select
        value={unit}
        aria-label={t("builder.unit")}
        onChange={(event) => onChange(number + event.currentTarget.value)}
      >
        {units.map((each) => (
          <option key={each} value={each}>
            {t(`row.unit.${each === "" ? "bytes" : each}`)}
          </option>
        ))}
      </select>
    </span>
  );
}

/** A field for days shows days only: a time in seconds stays text. */
function isDay(value: string): boolean {
  return value === "" || /^\d{4}[/-]\d{1,2}[/-]\d{1,2}$/.test(value);
}

function DayValue({ row, isFaulty, describedBy, onChange }: RowValueProps) {
  const t = useTranslation();
  const [year = "", month = "", day = ""] = row.value.split(/[/-]/);
  return (
    <input
      type="date"
      class="row-value"
      value={row.value === "" ? "" : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`}
      aria-label={t("builder.value")}
      aria-invalid={isFaulty}
      aria-describedby={describedBy}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll("-", "/"))}
    />
  );
}
