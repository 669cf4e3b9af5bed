/** A box with its name, how much it stands for, and below that what it stands for. */
import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";

export interface CheckLineProps {
  readonly label: string;
  /** In words or as a number; stands at the end of the line. */
  readonly count?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onToggle: () => void;
  readonly children?: ComponentChildren;
}

export function CheckLine({ label, count, checked, disabled = false, onToggle, children }: CheckLineProps) {
  const id = useId();
  return (
    <div class="check-line">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={`${id}-more`}
        onChange={onToggle}
      />
      <label for={id}>
        <bdi>{label}</bdi>
      </label>
      <div id={`${id}-more`} class="hint">
        {count !== undefined && <span class="tabular">{count}</span>}
        {children}
      </div>
    </div>
  );
}
