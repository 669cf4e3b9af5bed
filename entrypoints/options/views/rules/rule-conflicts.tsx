/** Above the list: rules that set one thing differently on the same seen mail. */
import { Icon } from "../../../../components/icon.tsx";
import { ConflictList, type ConflictListProps } from "../seen-preview/conflict-list.tsx";
import { usePreviewWords } from "../seen-preview/use-preview-words.ts";

export function RuleConflicts(props: Omit<ConflictListProps, "openId">) {
  const words = usePreviewWords();
  return (
    <details class="listed-conflicts seen-effect">
      <summary>
        <Icon name="warning" />
        {words("preview.conflicts", { count: props.conflicts.length })}
      </summary>
      <ConflictList {...props} openId={null} />
    </details>
  );
}
