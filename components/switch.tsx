/** On or off, taking effect at once. */
import { useId } from "preact/hooks";

export interface SwitchProps {
  readonly label: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
  readonly hint?: string;
  /** The label is the accessible name only: for a row of a table. */
  readonly labelHidden?: boolean;
  readonly disabled?: boolean;
}

export function Switch({ label, on, onChange, hint, labelHidden = false, disabled = false }: SwitchProps) {
  const id = useId();
  return (
    <div class={labelHidden ? "switch bare" : "switch"}>
      <input
        id={id}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a native checkbox says itself whether it is checked
        role="switch"
        checked={on}
        disabled={disabled}
        {...(labelHidden ? { "aria-label": label, title: label } : {})}
        {...(hint === undefined ? {} : { "aria-describedby": `${id}-hint` })}
        // Not what the box shows: a render between the click and this event has put it back to what is stored.
        onChange={() => onChange(!on)}
      />
      {!labelHidden && (
        <div>
          <label for={id}>{label}</label>
          {hint !== undefined && (
            <p class="hint" id={`${id}-hint`}>
              {hint}
            </p>
          )}
        </div>
      )}
    </div>
  );
}
