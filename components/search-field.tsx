/** The search above a list. Escape empties it, and leaves it when it is empty. */
import type { RefObject } from "preact";
import { Icon } from "./icon.tsx";

export interface SearchFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For whoever moves the focus here. */
  readonly field: RefObject<HTMLInputElement | null>;
}

export function SearchField({ label, value, onChange, field }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (value === "") field.current?.blur();
    else onChange("");
  };
  return (
    <div class="search-field">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        dir="auto"
        value={value}
        placeholder={label}
        aria-label={label}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onChange(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
