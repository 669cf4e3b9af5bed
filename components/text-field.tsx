/** One line or several of text with its name above and its errors below. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  /** What is wrong with the value: keeps it from being saved. */
  readonly errors?: readonly string[];
  /** What should be known about the value: does not keep it from being saved. */
  readonly notes?: readonly string[];
  /** More than one: a text area of so many lines. */
  readonly lines?: number;
  readonly mono?: boolean;
  /** What a line of text is; default `text`. A `date` is written `YYYY-MM-DD`. */
  readonly type?: "text" | "date" | "tel" | "time";
  /** Offered while somebody types; any other text may be written. */
  readonly suggestions?: readonly string[];
  readonly placeholder?: string;
  /** The first field of a sheet takes the focus when the sheet opens. */
  readonly first?: boolean;
  /** Stands to the right of the field's name. */
  readonly aside?: ComponentChildren;
  readonly disabled?: boolean;
}

export function TextField(props: TextFieldProps) {
  const { label, value, onChange, hint, errors = [], notes = [], lines = 1, mono = false, aside } = props;
  const { type = "text", suggestions = [] } = props;
  const id = useId();
  const described = [
    hint === undefined ? "" : `${id}-hint`,
    errors.length + notes.length > 0 ? `${id}-said` : "",
  ];
  const shared = {
    id,
    // Only the first field of a sheet has it; see `SideSheet`.
    "data-first-field": props.first === true ? "" : undefined,
    value,
    disabled: props.disabled === true,
    dir: "auto" as const,
    class: mono ? "mono" : "",
    placeholder: props.placeholder ?? "",
    spellcheck: false,
    autocomplete: "off" as const,
    "aria-invalid": errors.length > 0,
    "aria-describedby": described.filter((part) => part !== "").join(" "),
    onInput: (event: Event) => onChange((event.currentTarget as HTMLInputElement).value),
  };
  return (
    <div class="field">
      <div class="field-head">
        <label for={id}>{label}</label>
        {aside}
      </div>
      {lines > 1 ? (
        <textarea rows={lines} {...shared} />
      ) : (
        <input type={type} {...(suggestions.length === 0 ? {} : { list: `${id}-list` })} {...shared} />
      )}
      {suggestions.length > 0 && (
        <datalist id={`${id}-list`}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldMessages id={`${id}-said`} errors={errors} notes={notes} />
    </div>
  );
}

export interface FieldMessagesProps {
  readonly id: string;
  readonly errors: readonly string[];
  readonly notes: readonly string[];
}

/** Errors first, then notes; announced when they appear. */
export function FieldMessages({ id, errors, notes }: FieldMessagesProps) {
  return (
    <ul class="field-messages" id={id} aria-live="polite">
      {errors.map((text) => (
        <li key={text} class="error">
          {text}
        </li>
      ))}
      {notes.map((text) => (
        <li key={text} class="note">
          {text}
        </li>
      ))}
    </ul>
  );
}
