/** The kind of a group: its icon and its word. */
import { Icon, type IconName } from "../../../../components/icon.tsx";
import type { GroupKind } from "../../../../lib/core/groups/group-kinds.ts";
import { useGroupWords } from "./use-group-words.ts";

const icons: Readonly<Record<GroupKind, IconName>> = {
  department: "building",
  project: "flag",
  role: "badge",
  client: "people",
  region: "pin",
};

export function KindMark({ kind }: { readonly kind: GroupKind }) {
  const words = useGroupWords();
  return (
    <span class="kind-mark">
      <Icon name={icons[kind]} />
      {words(`groups.kind.${kind}`)}
    </span>
  );
}
