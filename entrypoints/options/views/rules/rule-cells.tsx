/** The cells of one row of the table of rules. */
import { useMemo } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { Icon, type IconName } from "../../../../components/icon.tsx";
import type { GridRow } from "../../../../components/record-grid.tsx";
import { Switch } from "../../../../components/switch.tsx";
import { type Translation, useTranslation } from "../../../../components/translation.tsx";
import { useLatest } from "../../../../components/use-latest.ts";
import type { Rule } from "../../../../lib/core/rules/rule-set.ts";
import { firstError } from "./condition-says.ts";
import { ConflictMark } from "./conflict-mark.tsx";
import type { PlacedRule } from "./find-rules.ts";
import { HitsBar } from "./hits/hits-bar.tsx";
import { RuleEffects } from "./rule-effects.tsx";
import { useRuleNames } from "./rule-names.ts";
import { UnindexedMark } from "./unindexed-mark.tsx";

export interface RuleActions {
  readonly onOpen: (rule: Rule) => void;
  readonly onSwitch: (rule: Rule, on: boolean) => void;
  /** `to`: the place in the rule set, counted without the moved rule. */
  readonly onMove: (rule: Rule, to: number) => void;
  readonly onDuplicate: (rule: Rule, place: number) => void;
  readonly onDelete: (rule: Rule) => void;
}

export interface RuleCellsInput extends RuleActions {
  readonly rules: readonly PlacedRule[];
  /** False while a search hides rules: places between hidden ones mean nothing. */
  readonly canMove: boolean;
}

type StartDrag = (event: PointerEvent, index: number) => void;

/** Gives the cells of a row, made once for a rule and its place: a scroll draws new rows and leaves the others alone. */
export function useRuleCells(
  input: RuleCellsInput,
  startDrag: StartDrag,
  t: Translation,
): (placed: PlacedRule, index: number) => GridRow["cells"] {
  const actions: RuleActions = {
    onOpen: useLatest(input.onOpen),
    onSwitch: useLatest(input.onSwitch),
    onMove: useLatest(input.onMove),
    onDuplicate: useLatest(input.onDuplicate),
    onDelete: useLatest(input.onDelete),
  };
  const onDrag = useLatest(startDrag);
  const { canMove, rules } = input;
  const last = rules.length - 1;
  return useMemo(() => {
    const made = new WeakMap<PlacedRule, GridRow["cells"]>();
    return (placed, index) => {
      const position: Position = { index, canMove, isLast: placed.place === last };
      const cells = made.get(placed) ?? ruleCells(placed, position, actions, onDrag, t);
      made.set(placed, cells);
      return cells;
    };
  }, [t, canMove, last]);
}

interface Position {
  readonly index: number;
  readonly canMove: boolean;
  readonly isLast: boolean;
}

function ruleCells(
  { rule, place }: PlacedRule,
  { index, canMove, isLast }: Position,
  actions: RuleActions,
  onDrag: StartDrag,
  t: Translation,
): GridRow["cells"] {
  const action = (label: string, icon: IconName, run: () => void, disabled = false) => (
    <Button label={label} icon={icon} iconOnly kind="quiet" disabled={disabled} onPress={run} />
  );
  return [
    <span key="place" class="place">
      {canMove && (
        <span
          class="grip"
          title={t("rules.drag", { name: rule.name })}
          onPointerDown={(event) => onDrag(event, index)}
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
      on={rule.enabled !== false}
      onChange={(on) => actions.onSwitch(rule, on)}
    />,
    <bdi key="name" title={rule.name}>
      {rule.name}
    </bdi>,
    <RuleCondition key="condition" rule={rule} />,
    <RuleEffects key="effects" rule={rule} />,
    <HitsBar key="hits" ruleId={rule.id} />,
    <span key="actions" class="row-actions">
      {action(t("rules.moveUp"), "up", () => actions.onMove(rule, place - 1), !canMove || place === 0)}
      {action(t("rules.moveDown"), "down", () => actions.onMove(rule, place + 1), !canMove || isLast)}
      {action(t("action.edit"), "pencil", () => actions.onOpen(rule))}
      {action(t("action.duplicate"), "copy", () => actions.onDuplicate(rule, place))}
      {action(t("action.delete"), "trash", () => actions.onDelete(rule))}
    </span>,
  ];
}

/** The condition as written, or in its place what is wrong with it. */
function RuleCondition({ rule }: { readonly rule: Rule }) {
  const t = useTranslation();
  const names = useRuleNames();
  const texts = [rule.condition, ...(rule.exceptions ?? [])];
  const error = texts.map((text) => firstError(text, t, names)).find((sentence) => sentence !== undefined);
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
      {rule.enabled !== false && <UnindexedMark rule={rule} />}
      <ConflictMark ruleId={rule.id} />
      <bdi>{rule.condition}</bdi>
      {(rule.exceptions ?? []).map((text) => (
        <bdi key={text} class="muted">{` − (${text})`}</bdi>
      ))}
    </code>
  );
}
