/** The table of rules, whose order can be changed by dragging. */
import { type GridRow, headerHeight, RecordGrid, rowHeight } from "../../../../components/record-grid.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { useReveal, useRowWindow } from "../../../../components/use-row-window.ts";
import { useHitWords } from "./hits/use-hit-words.ts";
import { type RuleCellsInput, useRuleCells } from "./rule-cells.tsx";
import { useDragOrder } from "./use-drag-order.ts";

export interface RuleListProps extends RuleCellsInput {
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Id of the rule in the sheet. */
  readonly openId: string | undefined;
}

export function RuleList(props: RuleListProps) {
  const t = useTranslation();
  const hitWords = useHitWords();
  const { rules, active } = props;
  const rows = useRowWindow(rules.length, rowHeight, headerHeight);
  useReveal(rows, active);
  const drag = useDragOrder(rows, rules.length, (from, to) => {
    const moved = rules[from];
    if (moved !== undefined) props.onMove(moved.rule, to);
  });

  const cellsAt = useRuleCells(props, drag.start, t);

  const rowAt = (index: number): GridRow | undefined => {
    const placed = rules[index];
    if (placed === undefined) return undefined;
    const { rule } = placed;
    return {
      key: rule.id,
      attributes: { "data-rule-id": rule.id },
      dimmed: rule.enabled === false || drag.dragged === index,
      open: rule.id === props.openId,
      cells: cellsAt(placed, index),
    };
  };

  return (
    <RecordGrid
      label={t("rules.title")}
      class="rules"
      headers={[
        { label: "#" },
        { label: t("rules.column.on") },
        { label: t("rules.column.name") },
        { label: t("rules.column.condition") },
        { label: t("rules.column.effects") },
        { label: hitWords("hits.column") },
        { label: t("rules.column.actions"), hidden: true },
      ]}
      count={rules.length}
      rowAt={rowAt}
      rows={rows}
      active={active}
      onActive={props.onActive}
      onOpen={(index) => {
        const placed = rules[index];
        if (placed !== undefined) props.onOpen(placed.rule);
      }}
      overlay={drag.lineTop !== undefined && <div class="drop-line" style={{ top: `${drag.lineTop}px` }} />}
    />
  );
}
