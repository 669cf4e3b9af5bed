/** The table of rules, whose order can be changed by dragging. */
import { Button } from "../../../../components/button.tsx";
import { Icon } from "../../../../components/icon.tsx";
import { type GridRow, headerHeight, RecordGrid, rowHeight } from "../../../../components/record-grid.tsx";
import { Switch } from "../../../../components/switch.tsx";
import { useTranslation } from "../../../../components/translation.tsx";
import { useReveal, useRowWindow } from "../../../../components/use-row-window.ts";
import type { Rule } from "../../../../lib/core/rules/rule-set.ts";
import { firstError } from "./condition-says.ts";
import type { PlacedRule } from "./find-rules.ts";
import { RuleEffects } from "./rule-effects.tsx";
import { useDragOrder } from "./use-drag-order.ts";

export interface RuleListProps {
  readonly rules: readonly PlacedRule[];
  /** False while a search hides rules: places between hidden ones mean nothing. */
  readonly canMove: boolean;
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Id of the rule in the sheet. */
  readonly openId: string | undefined;
  readonly onOpen: (rule: Rule) => void;
  readonly onSwitch: (rule: Rule, on: boolean) => void;
  /** `to`: the place in the rule set, counted without the moved rule. */
  readonly onMove: (rule: Rule, to: number) => void;
  readonly onDuplicate: (rule: Rule, place: number) => void;
  readonly onDelete: (rule: Rule) => void;
}

export function RuleList(props: RuleListProps) {
  const t = useTranslation();
  const { rules, active, canMove } = props;
  const rows = useRowWindow(rules.length, rowHeight, headerHeight);
  useReveal(rows, active);
  const drag = useDragOrder(rows, rules.length, (from, to) => {
    const moved = rules[from];
    if (moved !== undefined) props.onMove(moved.rule, to);
  });

  const rowAt = (index: number): GridRow | undefined => {
    const placed = rules[index];
    if (placed === undefined) return undefined;
    const { rule, place } = placed;
    const enabled = rule.enabled !== false;
    return {
      key: rule.id,
      attributes: { "data-rule-id": rule.id },
      dimmed: !enabled || drag.dragged === index,
      open: rule.id === props.openId,
      cells: [
        <span key="place" class="place">
          {canMove && (
            <span
              class="grip"
              title={t("rules.drag", { name: rule.name })}
              onPointerDown={(event) => drag.start(event, index)}
            >
              <Icon name="grip" />
            </span>
          )}
          <span class="tabular">{place + 1}</span>
        </span>,
        <Switch
          key="on"
          labelHidden
          label={t("rules.switch", { name: rule.name })}
          on={enabled}
          onChange={(on) => props.onSwitch(rule, on)}
        />,
        <bdi key="name" title={rule.name}>
          {rule.name}
        </bdi>,
        <RuleCondition key="condition" rule={rule} />,
        <RuleEffects key="effects" rule={rule} />,
        <span key="actions" class="row-actions">
          <Button
            label={t("rules.moveUp")}
            icon="up"
            iconOnly
            kind="quiet"
            disabled={!canMove || place === 0}
            onPress={() => props.onMove(rule, place - 1)}
          />
          <Button
            label={t("rules.moveDown")}
            icon="down"
            iconOnly
            kind="quiet"
            disabled={!canMove || place === rules.length - 1}
            onPress={() => props.onMove(rule, place + 1)}
          />
          <Button
            label={t("action.edit")}
            icon="pencil"
            iconOnly
            kind="quiet"
            onPress={() => props.onOpen(rule)}
          />
          <Button
            label={t("action.duplicate")}
            icon="copy"
            iconOnly
            kind="quiet"
            onPress={() => props.onDuplicate(rule, place)}
          />
          <Button
            label={t("action.delete")}
            icon="trash"
            iconOnly
            kind="quiet"
            onPress={() => props.onDelete(rule)}
          />
        </span>,
      ],
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

/** The condition as written, or in its place what is wrong with it. */
function RuleCondition({ rule }: { readonly rule: Rule }) {
  const t = useTranslation();
  const texts = [rule.condition, ...(rule.exceptions ?? [])];
  const error = texts.map((text) => firstError(text, t)).find((sentence) => sentence !== undefined);
  if (error !== undefined) {
    return (
      <span class="rule-error" title={`${rule.condition}\n${error}`}>
        <Icon name="warning" />
        {error}
      </span>
    );
  }
  return (
    <code title={texts.join("\n− ")}>
      <bdi>{rule.condition}</bdi>
      {(rule.exceptions ?? []).map((text) => (
        <bdi key={text} class="muted">{` − (${text})`}</bdi>
      ))}
    </code>
  );
}
