/**
 * A field for a condition: like a text field, with the faulty parts underlined.
 * The underlines are drawn by a copy of the text that lies under the field,
 * because a text area can mark nothing itself.
 */
import type { ComponentChildren } from "preact";
import { useId, useRef } from "preact/hooks";
import { FieldMessages } from "./text-field.tsx";

export interface ConditionFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly errors: readonly string[];
  readonly notes: readonly string[];
  /** Ranges to underline, in UTF-16 units, in order and apart from each other. */
  readonly marks: readonly { readonly start: number; readonly end: number }[];
  /** Stands to the right of the field's name. */
  readonly aside?: ComponentChildren;
}

export function ConditionField({
  label,
  value,
  onChange,
  hint,
  errors,
  notes,
  marks,
  aside,
}: ConditionFieldProps) {
  const id = useId();
  const copy = useRef<HTMLDivElement>(null);
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        {aside}
      </div>
      <div class="condition-field">
        <div class="condition-copy mono" aria-hidden="true" dir="auto" ref={copy}>
          {markedText(value, marks)}
        </div>
        <textarea
          id={id}
          class="mono"
          rows={3}
          dir="auto"
          value={value}
          spellcheck={false}
          autocomplete="off"
          aria-invalid={errors.length > 0}
          aria-describedby={`${id}-said`}
          onInput={(event) => onChange(event.currentTarget.value)}
          onScroll={(event) => {
            if (copy.current !== null) copy.current.scrollTop = event.currentTarget.scrollTop;
          }}
        />
      </div>
      {hint !== undefined && <p class="hint">{hint}</p>}
      <FieldMessages id={`${id}-said`} errors={errors} notes={notes} />
    </div>
  );
}

function markedText(text: string, marks: ConditionFieldProps["marks"]): ComponentChildren[] {
  const parts: ComponentChildren[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at), "\n");
  return parts;
}
