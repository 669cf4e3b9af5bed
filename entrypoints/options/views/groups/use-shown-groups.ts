/** Which groups the list shows, and in which order. */
import { useMemo, useState } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Group } from "../../../../lib/core/groups/group.ts";
import { languageTags } from "../../../../lib/i18n/translate.ts";
import { findGroups, type GroupOrder, type GroupPart, groupsIn } from "./find-groups.ts";
import type { HeadCount } from "./group-list.tsx";
import { useGroupWords } from "./use-group-words.ts";

/** `access`: instead of the list the table of who sees what. */
export type GroupsPart = GroupPart | "access";

export type ShownGroups = ReturnType<typeof useShownGroups>;

/** @param today `YYYY-MM-DD` */
export function useShownGroups(
  groups: readonly Group[],
  today: string,
  countOf: (group: Group) => HeadCount,
) {
  const t = useTranslation();
  const words = useGroupWords();
  const [part, setPart] = useState<GroupsPart>("current");
  const [search, setSearch] = useState("");
  const [order, setOrder] = useState<GroupOrder>({ column: "set", descending: false });
  const collator = useMemo(() => new Intl.Collator(languageTags[t.language], { numeric: true }), [t]);
  const shown = useMemo(() => {
    const present = part === "access" ? [] : groupsIn(part, groups, today);
    return findGroups(present, {
      text: search,
      order,
      collator,
      kindName: (kind) => words(`groups.kind.${kind}`),
      peopleIn: (group) => countOf(group).all,
    });
  }, [groups, part, today, search, order, collator, words, countOf]);
  return { shown, part, setPart, search, setSearch, order, setOrder };
}
