/** The table of segments: what each asks for, how many clients it has, and what names it. */
import { Button } from "../../../../components/button.tsx";
import { Icon, type IconName } from "../../../../components/icon.tsx";
import { type GridRow, headerHeight, RecordGrid, rowHeight } from "../../../../components/record-grid.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { useReveal, useRowWindow } from "../../../../components/use-row-window.ts";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import type { Segment } from "../../../../lib/core/segments/segment.ts";
import type { SegmentUses } from "../../../../lib/core/segments/segment-uses.ts";
import { firstError } from "../rules/condition-says.ts";
import { useRuleNames } from "../rules/rule-names.ts";
import type { MemberCount, MemberCounts } from "./members/use-member-counts.ts";
import { useSegmentWords } from "./use-segment-words.ts";
import { usesText } from "./uses-text.ts";

export interface SegmentListProps {
  readonly segments: readonly Segment[];
  /** `undefined`: not counted yet. */
  readonly counts: MemberCounts | undefined;
  readonly uses: ReadonlyMap<string, SegmentUses>;
  /** By id: the ways of segments that are defined by themselves. */
  readonly cycles: ReadonlyMap<string, readonly string[]>;
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Id of the segment in the sheet. */
  readonly openId: string | undefined;
  readonly onOpen: (segment: Segment) => void;
  readonly onDuplicate: (segment: Segment) => void;
  readonly onDelete: (segment: Segment) => void;
}

export function SegmentList(props: SegmentListProps) {
  const words = useSegmentWords();
  const { segments, active, counts, uses, cycles } = props;
  const rows = useRowWindow(segments.length, rowHeight, headerHeight);
  useReveal(rows, active);

  const rowAt = (index: number): GridRow | undefined => {
    const segment = segments[index];
    if (segment === undefined) return undefined;
    const key = nameKey(segment.name);
    return {
      key: segment.id,
      attributes: { "data-segment-id": segment.id },
      open: segment.id === props.openId,
      cells: [
        <bdi key="name" title={[segment.name, segment.description].filter(Boolean).join("\n")}>
          {segment.name}
        </bdi>,
        <SegmentText key="condition" segment={segment} cycle={cycles.get(segment.id)} />,
        <Count key="members" counts={counts} count={counts?.get(key)} />,
        <Uses key="uses" uses={uses.get(key)} />,
        <RowActions key="actions" segment={segment} {...props} />,
      ],
    };
  };

  return (
    <RecordGrid
      label={words("segments.title")}
      class="segments"
      headers={[
        { label: words("segments.column.name") },
        { label: words("segments.column.condition") },
        { label: words("segments.column.members") },
        { label: words("segments.column.uses") },
        { label: words("segments.column.actions"), hidden: true },
      ]}
      count={segments.length}
      rowAt={rowAt}
      rows={rows}
      active={active}
      onActive={props.onActive}
      onOpen={(index) => {
        const segment = segments[index];
        if (segment !== undefined) props.onOpen(segment);
      }}
    />
  );
}

/** The condition as written, or in its place what is wrong with it. */
function SegmentText({
  segment: { condition },
  cycle,
}: {
  readonly segment: Segment;
  readonly cycle: readonly string[] | undefined;
}) {
  const t = useTranslation();
  const words = useSegmentWords();
  const names = useRuleNames();
  const error =
    cycle === undefined
      ? firstError(condition, t, names)
      : words("segments.cycle", { path: cycle.join(" → ") });
  if (error !== undefined) {
    return (
      <span class="rule-error" title={`${condition}\n${error}`}>
        <Icon name="warning" />
        {error}
      </span>
    );
  }
  return (
    <code title={condition}>
      <bdi>{condition}</bdi>
    </code>
  );
}

function Count({
  counts,
  count,
}: {
  readonly counts: MemberCounts | undefined;
  readonly count: MemberCount | undefined;
}) {
  const words = useSegmentWords();
  if (counts === undefined) return <span class="muted">{words("segments.counting")}</span>;
  // A condition that cannot be read has no members, and its error stands beside this.
  const { yes, unknown } = count ?? { yes: 0, unknown: 0 };
  return (
    <span class="member-count tabular">
      {new Intl.NumberFormat(words.language.replace("_", "-")).format(yes)}
      {unknown > 0 && (
        <span class="muted" title={words("segments.open.title", { count: unknown })}>
          {words("segments.open", { count: unknown })}
        </span>
      )}
    </span>
  );
}

function Uses({ uses }: { readonly uses: SegmentUses | undefined }) {
  const words = useSegmentWords();
  if (uses === undefined) return <span class="muted">{words("segments.uses.none")}</span>;
  return (
    <span title={[...uses.rules, ...uses.segments].slice(0, 30).join("\n")}>{usesText(uses, words)}</span>
  );
}

function RowActions({
  segment,
  onOpen,
  onDuplicate,
  onDelete,
}: Pick<SegmentListProps, "onOpen" | "onDuplicate" | "onDelete"> & { readonly segment: Segment }) {
  const t = useTranslation();
  const action = (label: string, icon: IconName, run: (segment: Segment) => void) => (
    <Button label={label} icon={icon} iconOnly kind="quiet" onPress={() => run(segment)} />
  );
  return (
    <span class="row-actions">
      {action(t("action.edit"), "pencil", onOpen)}
      {action(t("action.duplicate"), "copy", onDuplicate)}
      {action(t("action.delete"), "trash", onDelete)}
    </span>
  );
}
