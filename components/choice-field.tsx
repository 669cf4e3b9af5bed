/** One of a few: a native select, so that keyboard, screen reader and forced colours need nothing of ours. */
import { useId } from "preact/hooks";

export interface ChoiceFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly hint?: string;
  /** The first field of a sheet takes the focus when the sheet opens. */
  readonly first?: boolean;
  readonly disabled?: boolean;
}

export function ChoiceField<Value extends string>(props: ChoiceFieldProps<Value>) {
  const { label, value, choices, onChange, hint, first = false, disabled = false } = props;
  const id = useId();
  const choose = (event: Event) => {
    const chosen = choices[(event.currentTarget as HTMLSelectElement).selectedIndex];
    if (chosen !== undefined) onChange(chosen.value);
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={disabled}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        // Only the first field of a sheet has it; see `SideSheet`.
        data-first-field={first ? "" : undefined}
        onChange={choose}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {hint !== undefined && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
