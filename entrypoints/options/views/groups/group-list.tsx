/** The table of groups. */
import { useMemo } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { Icon, type IconName } from "../../../../components/icon.tsx";
import {
  type GridHeader,
  type GridRow,
  headerHeight,
  RecordGrid,
  rowHeight,
} from "../../../../components/record-grid.tsx";
import { type Translation, useTranslation } from "../../../../components/translation.tsx";
import { useLatest } from "../../../../components/use-latest.ts";
import { useReveal, useRowWindow } from "../../../../components/use-row-window.ts";
import type { Group } from "../../../../lib/core/groups/group.ts";
import { isDissolved } from "../../../../lib/core/groups/group-index.ts";
import { formatDay } from "../../../../lib/i18n/format-day.ts";
import type { GroupWords } from "../../../../lib/i18n/groups/translate-groups.ts";
import { sortableHeader } from "../list-order.ts";
import { type GroupColumn, type GroupOrder, isReviewDue } from "./find-groups.ts";
import { KindMark } from "./kind-mark.tsx";
import { useGroupWords } from "./use-group-words.ts";

/** How many people belong: members of its own, and all. */
export interface HeadCount {
  readonly own: number;
  readonly all: number;
}

export interface GroupListProps {
  readonly groups: readonly Group[];
  readonly countOf: (group: Group) => HeadCount;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly order: GroupOrder;
  readonly onOrder: (order: GroupOrder) => void;
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Id of the group in the sheet. */
  readonly openId: string | undefined;
  readonly onOpen: (group: Group) => void;
  readonly onReview: (group: Group) => void;
  readonly onDuplicate: (group: Group) => void;
  readonly onDelete: (group: Group) => void;
}

export function GroupList(props: GroupListProps) {
  const t = useTranslation();
  const words = useGroupWords();
  const { groups, countOf, today, order, active } = props;
  const rows = useRowWindow(groups.length, rowHeight, headerHeight);
  useReveal(rows, active);

  const sortable = (column: GroupColumn, label: string) =>
    sortableHeader(label, column, order, props.onOrder);
  const headers: readonly GridHeader[] = [
    sortable("name", words("groups.column.name")),
    sortable("kind", words("groups.column.kind")),
    sortable("people", words("groups.column.people")),
    { label: words("groups.column.owner") },
    sortable("review", words("groups.column.review")),
    { label: words("groups.column.ends") },
    { label: words("groups.column.actions"), hidden: true },
  ];

  const onOpen = useLatest(props.onOpen);
  const onReview = useLatest(props.onReview);
  const onDuplicate = useLatest(props.onDuplicate);
  const onDelete = useLatest(props.onDelete);
  const cellsOf = useMemo(
    () => (group: Group) => [
      <bdi key="name">{group.name}</bdi>,
      <KindMark key="kind" kind={group.kind} />,
      <PeopleCount key="people" {...countOf(group)} />,
      <bdi key="owner">{group.owner}</bdi>,
      <ReviewDay key="review" group={group} today={today} />,
      endText(group, today, t, words),
      <span key="actions" class="row-actions">
        {action(words("groups.review"), "check", () => onReview(group))}
        {action(t("action.edit"), "pencil", () => onOpen(group))}
        {action(t("action.duplicate"), "copy", () => onDuplicate(group))}
        {action(t("action.delete"), "trash", () => onDelete(group))}
      </span>,
    ],
    [t, words, countOf, today, onOpen, onReview, onDuplicate, onDelete],
  );

  const rowAt = (index: number): GridRow | undefined => {
    const group = groups[index];
    return (
      group && {
        key: group.id,
        attributes: { "data-group-id": group.id },
        dimmed: isDissolved(group, today),
        open: group.id === props.openId,
        cells: cellsOf(group),
      }
    );
  };

  return (
    <RecordGrid
      label={words("groups.title")}
      class="groups"
      headers={headers}
      count={groups.length}
      rowAt={rowAt}
      rows={rows}
      active={active}
      onActive={props.onActive}
      onOpen={(index) => {
        const group = groups[index];
        if (group !== undefined) props.onOpen(group);
      }}
    />
  );
}

function action(label: string, icon: IconName, run: () => void) {
  return <Button label={label} icon={icon} iconOnly kind="quiet" onPress={run} />;
}

function PeopleCount({ own, all }: HeadCount) {
  const words = useGroupWords();
  const t = useTranslation();
  if (all > own) {
    return <span class="tabular">{words("groups.people.nested", { count: all, more: all - own })}</span>;
  }
  return <span class="tabular">{new Intl.NumberFormat(t.language.replace("_", "-")).format(all)}</span>;
}

function ReviewDay({ group, today }: { readonly group: Group; readonly today: string }) {
  const t = useTranslation();
  const words = useGroupWords();
  if (group.reviewOn === undefined) return null;
  const day = formatDay(group.reviewOn, t.language);
  if (isDissolved(group, today) || !isReviewDue(group, today)) return <span class="tabular">{day}</span>;
  return (
    <span class="review-due">
      <Icon name="warning" />
      {words("groups.review.due", { day })}
    </span>
  );
}

function endText(group: Group, today: string, t: Translation, words: GroupWords): string {
  if (group.endsOn === undefined) return "";
  const day = formatDay(group.endsOn, t.language);
  return isDissolved(group, today) ? words("groups.ended", { day }) : day;
}
