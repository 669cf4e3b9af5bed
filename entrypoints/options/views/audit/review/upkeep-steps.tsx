/** The steps that look at what was set up: rules, groups, templates, backups. */
import { useMemo } from "preact/hooks";
import { shownWeeks } from "../../../../../lib/core/audit/hits-by-rule.ts";
import { staleTemplates } from "../../../../../lib/core/audit/review/stale-templates.ts";
import { weekMs } from "../../../../../lib/core/audit/rule-hits.ts";
import { groupsOf } from "../../../../../lib/core/groups/group.ts";
import { formatDate } from "../../../../../lib/i18n/format-moment.ts";
import { useBackupState } from "../../../use-backup-state.ts";
import type { ViewProps } from "../../../view-props.ts";
import { groupsIn } from "../../groups/find-groups.ts";
import { localDay } from "../../groups/today.ts";
import { useRuleHits } from "../../rules/hits/use-rule-hits.ts";
import { NameList } from "./name-list.tsx";
import { StepCard } from "./step-card.tsx";
import { useReviewWords } from "./use-review-words.ts";

export interface UpkeepStepsProps extends ViewProps {
  readonly hasTemplates: boolean;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function UpkeepSteps(props: UpkeepStepsProps) {
  const today = localDay(props.now);
  return (
    <>
      <RulesStep {...props} />
      <GroupsStep {...props} today={today} />
      {props.hasTemplates && <TemplatesStep {...props} today={today} />}
      <BackupsStep {...props} />
    </>
  );
}

function RulesStep(props: UpkeepStepsProps) {
  const { set, now } = props;
  const words = useReviewWords();
  const hits = useRuleHits(props);
  const rules = useMemo(() => set.rules.filter(({ enabled }) => enabled !== false), [set]);
  const oldest = now - shownWeeks * weekMs;
  const from = hits?.since == null ? null : Math.max(hits.since, oldest);
  // A mail counts on its own day, which may be long before Gmail showed it: whatever was counted of it, the rule fired.
  const idle =
    hits === null || from === null
      ? []
      : rules.filter(({ id }) => (hits.byRule.get(id)?.last ?? Number.NEGATIVE_INFINITY) < oldest);
  const day = from === null ? "" : formatDate(from, words.language);
  return (
    <StepCard
      step="rules"
      counts={hits === null ? {} : { rules: rules.length, due: idle.length }}
      way={{ href: "#audit", label: words("review.rules.open") }}
    >
      <p class="tabular">
        {words("review.rules.count", { count: rules.length })} {hits === null && words("review.counting")}
        {hits !== null && from === null && words("review.rules.noMail")}
        {from !== null && idle.length === 0 && rules.length > 0 && words("review.rules.allFire", { day })}
        {idle.length > 0 && (
          <NameList
            names={idle.map(({ name }) => name)}
            say={(names) => words("review.rules.idle", { count: idle.length, day, names })}
          />
        )}
      </p>
    </StepCard>
  );
}

function GroupsStep({ set, today }: UpkeepStepsProps & { readonly today: string }) {
  const words = useReviewWords();
  const due = groupsIn("due", groupsOf(set), today);
  return (
    <StepCard
      step="groups"
      counts={{ due: due.length }}
      way={{ href: "#groups", label: words("review.groups.open") }}
    >
      <p class="tabular">
        {due.length === 0 ? (
          words("review.groups.none")
        ) : (
          <NameList
            names={due.map(({ name }) => name)}
            say={(names) => words("review.groups.count", { count: due.length, names })}
          />
        )}
      </p>
    </StepCard>
  );
}

function TemplatesStep({ set, today }: UpkeepStepsProps & { readonly today: string }) {
  const words = useReviewWords();
  const due = staleTemplates(set.templates ?? [], today);
  return (
    <StepCard step="templates" counts={{ due: due.length }}>
      <p class="tabular">
        {due.length === 0 ? (
          words("review.templates.none")
        ) : (
          <NameList
            names={due}
            say={(names) => words("review.templates.count", { count: due.length, names })}
          />
        )}
      </p>
    </StepCard>
  );
}

function BackupsStep({ database, revision }: UpkeepStepsProps) {
  const words = useReviewWords();
  const { file } = useBackupState(database);
  return (
    <StepCard
      step="backups"
      counts={{}}
      way={{ href: "#share/backups", label: words("review.backups.open") }}
    >
      <p>
        {file === null
          ? words("review.backups.none")
          : words("review.backups.last", { day: formatDate(file.at, words.language), name: file.name })}{" "}
        {file !== null && file.revision !== revision && words("review.backups.changed")}
      </p>
    </StepCard>
  );
}
