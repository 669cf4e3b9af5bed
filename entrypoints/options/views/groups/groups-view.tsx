/** The view of groups: their list in parts, the sheets in which one is edited or reviewed, and who sees what. */
import { useMemo, useRef } from "preact/hooks";
import { useActiveRow } from "../../../../components/use-active-row.ts";
import { useListKeys } from "../../../../components/use-list-keys.ts";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import { type Group, groupsOf } from "../../../../lib/core/groups/group.ts";
import { groupsNamedIn, type NamedBy } from "../../../../lib/core/groups/named-by.ts";
import type { RuleSet } from "../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { AccessTable } from "./access-table.tsx";
import { GroupList } from "./group-list.tsx";
import { GroupSheet } from "./group-sheet.tsx";
import { GroupsHead } from "./groups-head.tsx";
import { NoGroups, NoGroupsFound } from "./no-groups.tsx";
import { ReviewSheet } from "./review-sheet.tsx";
import { today as dayOfNow } from "./today.ts";
import { type GroupEdits, useGroupEdits } from "./use-group-edits.ts";
import { useGroupWords } from "./use-group-words.ts";
import { useHeadCounts } from "./use-head-counts.ts";
import { useShownGroups } from "./use-shown-groups.ts";
import "../../style/groups.css";

export interface GroupsViewProps {
  readonly set: RuleSet;
  readonly settings: Settings;
  readonly database: Database;
}

export function GroupsView({ set, settings, database }: GroupsViewProps) {
  const words = useGroupWords();
  const today = dayOfNow();
  const groups = useMemo(() => groupsOf(set), [set.groups]);
  const named = useMemo(() => groupsNamedIn(set), [set.rules, set.segments]);
  const countOf = useHeadCounts(groups, today);
  const list = useShownGroups(groups, today, countOf);
  const { shown } = list;
  const active = useActiveRow(shown);
  const edits = useGroupEdits(groups, named, today);
  const searchField = useRef<HTMLInputElement>(null);

  const withActive = (act: (group: Group) => void) => () => {
    const group = shown[active.index];
    if (group !== undefined) act(group);
  };
  const step = (by: number) => () => active.step(by);
  useListKeys({
    j: step(1),
    k: step(-1),
    ArrowDown: step(1),
    ArrowUp: step(-1),
    n: edits.add,
    r: withActive(edits.review),
    "/": () => searchField.current?.focus(),
    Delete: withActive(edits.remove),
    Escape: () => (edits.isOpen ? edits.closeSheet() : list.setSearch("")),
  });

  const unread = (set.groups ?? []).length - groups.length;
  return (
    <div class="view with-sheet">
      <section class="list-side" aria-labelledby="view-title">
        <GroupsHead {...{ groups, list, today, searchField }} onAdd={edits.add} />
        {groups.length === 0 ? (
          <NoGroups onAdd={edits.add} onSamples={edits.addSamples} />
        ) : list.part === "access" ? (
          <AccessTable set={set} today={today} />
        ) : shown.length === 0 ? (
          <NoGroupsFound text={list.search} onClear={() => list.setSearch("")} />
        ) : (
          <>
            <GroupList
              groups={shown}
              countOf={countOf}
              today={today}
              order={list.order}
              onOrder={list.setOrder}
              active={active.index}
              onActive={active.activate}
              openId={edits.openId}
              onOpen={edits.openGroup}
              onReview={edits.review}
              onDuplicate={edits.duplicate}
              onDelete={edits.remove}
            />
            <p class="keys-hint">{words("groups.keys")}</p>
          </>
        )}
        {unread > 0 && <p class="hint">{words("groups.unread", { count: unread })}</p>}
      </section>
      <Sheets {...{ set, settings, database, groups, named, today, edits }} />
    </div>
  );
}

interface SheetsProps extends GroupsViewProps {
  readonly groups: readonly Group[];
  /** By `nameKey` of the group. */
  readonly named: ReadonlyMap<string, NamedBy>;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly edits: GroupEdits;
}

/** At most one of them is open. */
function Sheets({ settings, database, groups, named, today, edits }: SheetsProps) {
  const { draft, reviewed } = edits;
  const stored = groups.find(({ id }) => id === draft?.id);
  if (draft !== undefined) {
    return (
      <GroupSheet
        key={draft.id}
        draft={draft}
        groups={groups}
        namedBy={stored === undefined ? undefined : named.get(nameKey(stored.name))}
        today={today}
        onChange={edits.change}
        onSave={edits.save}
        onClose={edits.closeSheet}
        onDuplicate={edits.duplicate}
        onDelete={edits.remove}
      />
    );
  }
  if (reviewed === undefined) return null;
  return (
    <ReviewSheet
      key={reviewed.id}
      group={reviewed}
      settings={settings}
      database={database}
      onRemove={(member) => edits.removeMember(reviewed, member)}
      onReviewed={(days) => edits.noteReview(reviewed, days)}
      onClose={edits.closeSheet}
    />
  );
}
