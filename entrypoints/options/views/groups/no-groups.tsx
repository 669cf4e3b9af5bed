/** What stands in place of the list while there is no group to show: what groups are for, and how to begin. */
import { Button } from "../../../../components/button.tsx";
import { Notice } from "../../../../components/notice.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { KindMark } from "./kind-mark.tsx";
import { useGroupWords } from "./use-group-words.ts";

export interface NoGroupsProps {
  readonly onAdd: () => void;
  readonly onSamples: () => void;
}

export function NoGroups({ onAdd, onSamples }: NoGroupsProps) {
  const words = useGroupWords();
  return (
    <Notice kind="empty" icon="groups" title={words("groups.none")} text={words("groups.none.text")}>
      <div class="button-row">
        <Button label={words("groups.add")} icon="plus" kind="primary" onPress={onAdd} />
        <Button label={words("groups.samples")} onPress={onSamples} />
      </div>
      <p class="example">
        <KindMark kind="project" />
        <span>{words("groups.none.example")}</span>
      </p>
    </Notice>
  );
}

export interface NoGroupsFoundProps {
  /** `""`: nothing was searched, the part of the list is empty. */
  readonly text: string;
  readonly onClear: () => void;
}

export function NoGroupsFound({ text, onClear }: NoGroupsFoundProps) {
  const t = useTranslation();
  const words = useGroupWords();
  if (text === "") return <Notice kind="empty" title={words("groups.noneHere")} />;
  return (
    <Notice kind="empty" icon="search" title={words("groups.noneFound", { text })}>
      <Button label={t("clients.clearSearch")} onPress={onClear} />
    </Notice>
  );
}
