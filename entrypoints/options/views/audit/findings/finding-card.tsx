/** One finding: what it is, how sure, what shows it, and what can be done, with a look at the effect first. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { displayText } from "../../../../../components/display-text.ts";
import { Icon, type IconName } from "../../../../../components/icon.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { type Finding, severityOf } from "../../../../../lib/core/audit/finding.ts";
import { editRuleSet } from "../../../../../lib/core/rules/edit-rule-set.ts";
import { combineSets } from "../../../../../lib/core/sharing/combine-sets.ts";
import type { ViewProps } from "../../../view-props.ts";
import { SeenEffect } from "../../share/preview/seen-effect.tsx";
import { FindingEvidence, type FindingEvidenceProps } from "./finding-evidence.tsx";
import { nameOfFinding, sayFinding, sayFix } from "./say-finding.ts";
import { useFindingWords } from "./use-finding-words.ts";
import type { Mending } from "./use-mend.ts";

export interface FindingCardProps extends Pick<FindingEvidenceProps, "mail" | "nameOfRule"> {
  readonly finding: Finding;
  readonly isAccepted: boolean;
  readonly mending: Mending;
  readonly view: ViewProps;
}

export function FindingCard({ finding, isAccepted, mail, nameOfRule, mending, view }: FindingCardProps) {
  const t = useTranslation();
  const words = useFindingWords();
  const [isPreviewed, setPreviewed] = useState(false);
  const { certainty, fix } = finding;
  return (
    <li class="audit-finding" data-finding={finding.kind}>
      <p>
        <bdi>{sayFinding(finding, words, t)}</bdi>{" "}
        <Mark word={certainty} icon={certainty === "proven" ? "check" : "scale"} />
        {severityOf(finding) === "note" && <Mark word="note" icon="note" />}
      </p>
      <FindingEvidence {...{ finding, mail, nameOfRule }} />
      <div class="button-row">
        <Places finding={finding} nameOfRule={nameOfRule} />
        {fix !== null && (
          <Button
            label={words("findings.preview")}
            pressed={isPreviewed}
            onPress={() => setPreviewed(!isPreviewed)}
          />
        )}
        <Button
          label={words(isAccepted ? "findings.unaccept" : "findings.accept")}
          kind="quiet"
          onPress={() => void mending.accept(finding, !isAccepted)}
        />
      </div>
      {fix === null && <p class="hint">{words("findings.noFix")}</p>}
      {isPreviewed && <FixPreview finding={finding} view={view} onMend={() => void mending.mend(finding)} />}
    </li>
  );
}

/** How sure a finding is, or how much it matters: a word with its meaning. */
function Mark({ word, icon }: { word: "proven" | "counted" | "note"; icon: IconName }) {
  const words = useFindingWords();
  const hint = words(`findings.${word}.hint`);
  return (
    <span class="certainty" title={hint}>
      <Icon name={icon} />
      {words(`findings.${word}`)}
      <span class="visually-hidden">: {hint}</span>
    </span>
  );
}

/** The ways to what the finding is about. */
function Places({ finding, nameOfRule }: Pick<FindingCardProps, "finding" | "nameOfRule">) {
  const words = useFindingWords();
  const { ruleId, clientId, segmentId, groupId, others = [] } = finding;
  const name = nameOfFinding(finding);
  const link = (href: string, label: string) => (
    <a key={href} class="button plain" href={href}>
      <bdi>{label}</bdi>
    </a>
  );
  return (
    <>
      {ruleId !== undefined && (
        <a
          class="button plain"
          href={`#rules/edit/${encodeURIComponent(ruleId)}`}
          aria-label={`${words("findings.open")}: ${name}`}
        >
          {words("findings.open")}
        </a>
      )}
      {others.slice(0, 2).map((id) => {
        const other = nameOfRule(id);
        if (other === undefined) return null;
        const label = words("findings.openOther", { name: displayText(other) });
        return link(`#rules/edit/${encodeURIComponent(id)}`, label);
      })}
      {clientId !== undefined &&
        link(`#clients/edit/${encodeURIComponent(clientId)}`, words("findings.openClient"))}
      {segmentId !== undefined && link("#segments", words("findings.openSegment"))}
      {groupId !== undefined && link("#groups", words("findings.openGroup"))}
    </>
  );
}

interface FixPreviewProps {
  readonly finding: Finding;
  readonly view: ViewProps;
  readonly onMend: () => void;
}

/** What mending does, by trying it: the edit on the present set, and both on seen mail. */
function FixPreview({ finding, view, onMend }: FixPreviewProps) {
  const words = useFindingWords();
  const { set, followed, settings, accounts, database } = view;
  const edited = useMemo(
    () => (finding.fix === null ? null : editRuleSet(set, finding.fix.edit)),
    [set, finding],
  );
  const sets = useMemo(
    () =>
      edited?.ok === true
        ? { before: combineSets(set, followed), after: combineSets(edited.set, followed) }
        : null,
    [set, followed, edited],
  );
  if (sets === null) return <p class="warning">{words("findings.preview.refused")}</p>;
  return (
    <div class="fix-preview">
      <p>
        <strong>
          <bdi>{sayFix(finding, words)}</bdi>
        </strong>
      </p>
      <SeenEffect {...sets} {...{ settings, accounts, database }} />
      <Button label={words("findings.apply")} icon="check" kind="primary" onPress={onMend} />
    </div>
  );
}
