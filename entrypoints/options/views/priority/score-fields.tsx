/** What a message is worth: the client's tier, what is seen of the message, its segments, and rules. */
import { useTranslation } from "../../../../components/translation.tsx";
import { defaultPriority } from "../../../../lib/core/priority/priority-settings.ts";
import { type Rule, tiers } from "../../../../lib/core/rules/rule-set.ts";
import type { Segment } from "../../../../lib/core/segments/segment.ts";
import type { PriorityDraftSays } from "./check-priority-draft.ts";
import { PointsTable } from "./points-table.tsx";
import { type PriorityDraft, type Sign, signs, thresholds } from "./priority-draft.ts";
import { RulesWithPoints } from "./rules-with-points.tsx";
import { usePriorityWords } from "./use-priority-words.ts";

export interface ScoreFieldsProps {
  readonly draft: PriorityDraft;
  readonly says: PriorityDraftSays;
  readonly segments: readonly Segment[];
  readonly rules: readonly Rule[];
  readonly onChange: (part: Partial<PriorityDraft>) => void;
}

const hinted: ReadonlySet<Sign> = new Set(["urgency", "overdue", "direct", "copy"]);

export function ScoreFields({ draft, says, segments, rules, onChange }: ScoreFieldsProps) {
  const t = useTranslation();
  const words = usePriorityWords();
  return (
    <>
      <PointsTable
        title={words("priority.tiers")}
        intro={words("priority.tiers.hint")}
        rows={tiers.map((tier) => ({
          key: tier,
          name: t(`tier.${tier}`),
          value: draft.tiers[tier],
          usual: defaultPriority.tiers[tier],
          errors: says.tiers[tier],
          onChange: (value) => onChange({ tiers: { ...draft.tiers, [tier]: value } }),
        }))}
      />
      <PointsTable
        title={words("priority.signs")}
        intro={words("priority.signs.hint")}
        rows={signs.map((sign) => ({
          key: sign,
          name: words(`priority.sign.${sign}`),
          ...(hinted.has(sign) ? { hint: words.byCode(`priority.sign.${sign}.hint`, {}) ?? "" } : {}),
          value: draft.signs[sign],
          usual: defaultPriority.signs[sign],
          errors: says.signs[sign],
          onChange: (value) => onChange({ signs: { ...draft.signs, [sign]: value } }),
        }))}
      />
      <PointsTable
        title={words("priority.segments")}
        intro={segments.length === 0 ? words("priority.segments.none") : words("priority.segments.hint")}
        rows={segments.map(({ id, name }) => ({
          key: id,
          name,
          value: draft.segments[id] ?? "",
          errors: says.segments[id] ?? [],
          onChange: (value) => onChange({ segments: { ...draft.segments, [id]: value } }),
        }))}
      >
        <a href="#segments">{words("priority.segments.link")}</a>
      </PointsTable>
      <RulesWithPoints rules={rules} />
      <PointsTable
        title={words("priority.thresholds")}
        intro={words("priority.thresholds.hint")}
        column={words("priority.column.from")}
        rows={thresholds.map((threshold) => ({
          key: threshold,
          name: t(`priority.${threshold}`),
          value: draft.thresholds[threshold],
          usual: defaultPriority.thresholds[threshold],
          errors: says.thresholds[threshold],
          onChange: (value) => onChange({ thresholds: { ...draft.thresholds, [threshold]: value } }),
        }))}
      >
        <p class="hint">{words("priority.thresholds.low", { name: t("priority.low") })}</p>
      </PointsTable>
    </>
  );
}
