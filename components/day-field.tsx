/** A day, or none: the browser's own field, so that its calendar, keys and language are the user's. */
import { useId } from "preact/hooks";
import { FieldMessages } from "./text-field.tsx";

export interface DayFieldProps {
  readonly label: string;
  /** `YYYY-MM-DD`; `""`: none. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly hint?: string;
  readonly notes?: readonly string[];
}

export function DayField({ label, value, onChange, hint, notes = [] }: DayFieldProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="date"
        value={value}
        aria-describedby={`${id}-hint ${id}-said`}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldMessages id={`${id}-said`} errors={[]} notes={notes} />
    </div>
  );
}
