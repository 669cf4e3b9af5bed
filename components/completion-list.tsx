/** What could stand at the cursor, one a line, below the field that is typed in. */
export interface Suggestion {
  readonly text: string;
  /** A few words on what it does; `""`: nothing to add. */
  readonly says: string;
}

export interface CompletionListProps {
  readonly id: string;
  readonly label: string;
  readonly suggestions: readonly Suggestion[];
  readonly active: number;
  readonly onTake: (index: number) => void;
}

/** The focus stays in the field, which names the active line (`suggestionId`). */
export function CompletionList({ id, label, suggestions, active, onTake }: CompletionListProps) {
  return (
    <div class="completions" id={id} role="listbox" aria-label={label}>
      {suggestions.map(({ text, says }, index) => (
        <div
          key={text}
          id={suggestionId(id, index)}
          role="option"
          tabIndex={-1}
          aria-selected={index === active}
          // A click would take the focus, and with it the list, before it counts.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(index);
          }}
        >
          <bdi class="mono">{text}</bdi>
          <span class="muted">{says}</span>
        </div>
      ))}
    </div>
  );
}

export function suggestionId(id: string, index: number): string {
  return `${id}-${index}`;
}
