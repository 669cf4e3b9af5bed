/**
 * Beside the hint above the list: rules that set one thing differently on the same seen mail. It has its place in a line
 * that is always there, and keeps its height while it is open: an edit that ends a conflict must not move the list under the pointer.
 */
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { Icon } from "../../../../components/icon.tsx";
import { ConflictList, type ConflictListProps } from "../seen-preview/conflict-list.tsx";
import { usePreviewWords } from "../seen-preview/use-preview-words.ts";

export function RuleConflicts(props: Omit<ConflictListProps, "openId">) {
  const words = usePreviewWords();
  const count = props.conflicts.length;
  const [isOpen, setIsOpen] = useState(false);
  const part = useRef<HTMLDetailsElement>(null);
  useLayoutEffect(() => {
    const { current } = part;
    if (current === null) return;
    current.style.minBlockSize = isOpen ? `${current.offsetHeight}px` : "";
  }, [isOpen, count]);
  if (count === 0 && !isOpen) return null;
  return (
    <details
      ref={part}
      class="listed-conflicts seen-effect"
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
    >
      <summary class={count === 0 ? "gone" : ""}>
        <Icon name={count === 0 ? "check" : "warning"} />
        {count === 0 ? words("preview.conflicts.gone") : words("preview.conflicts", { count })}
      </summary>
      {count > 0 && <ConflictList {...props} openId={null} />}
    </details>
  );
}
