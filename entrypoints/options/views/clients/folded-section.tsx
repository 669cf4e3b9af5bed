/** Fields that few clients need: folded until they are wanted, open where something is written in them or wrong. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface FoldedSectionProps {
  readonly title: string;
  /** How many of its fields hold something. */
  readonly filled: number;
  /** Something in it keeps the client from being saved, so it must be seen. */
  readonly hasErrors?: boolean;
  /** Stays shut although it is filled: what is read more often than written. */
  readonly shut?: boolean;
  readonly onOpen?: () => void;
  readonly children: ComponentChildren;
}

export function FoldedSection(props: FoldedSectionProps) {
  const { title, filled, hasErrors = false, shut = false, onOpen, children } = props;
  const words = useClientRecordWords();
  const [open, setOpen] = useState(filled > 0 && !shut);
  return (
    <details
      class="folded"
      open={open || hasErrors}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) onOpen?.();
      }}
    >
      <summary>
        <span>{title}</span>
        {filled > 0 && <span class="hint tabular">{words("record.filled", { count: filled })}</span>}
      </summary>
      <div class="folded-body">{children}</div>
    </details>
  );
}
