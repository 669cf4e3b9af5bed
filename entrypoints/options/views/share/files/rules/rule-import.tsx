/** Another program's rules, from what was read of them to the one change that they make of the user's own set. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import { Icon } from "../../../../../../components/icon.tsx";
import { Notice } from "../../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../../components/translation.tsx";
import type {
  ImportedRules,
  ReadRuleFile,
} from "../../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import { refusalSentence } from "../../../../../../lib/i18n/rule-files/rule-file-sentence.ts";
import type { ViewProps } from "../../../../view-props.ts";
import { BookChoices } from "./book-choices.tsx";
import { hasRisk, type PlannedFilter } from "./find-planned.ts";
import { LabelChoices } from "./label-choices.tsx";
import { listLosses } from "./list-losses.ts";
import { LossList } from "./loss-list.tsx";
import { OfferedClients } from "./offered-clients.tsx";
import { PlannedGrid } from "./planned-grid.tsx";
import { TakeRules } from "./take-rules.tsx";
import { useRuleFileWords } from "./use-rule-file-words.ts";
import { useRuleImportWords } from "./use-rule-import-words.ts";
import { useRulePlan } from "./use-rule-plan.ts";

export interface RuleImportProps
  extends Pick<ViewProps, "set" | "followed" | "settings" | "accounts" | "database"> {
  /** Its name. */
  readonly name: string;
  readonly read: ReadRuleFile;
  /** Taken in or given up. */
  readonly onDone: () => void;
}

export function RuleImport({ read, ...props }: RuleImportProps) {
  const t = useTranslation();
  const words = useRuleImportWords();
  const said = useRuleFileWords();
  const title = useRef<HTMLHeadingElement>(null);
  // Whoever chose the file goes on reading here.
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="import-preview rule-import" aria-labelledby="rule-import-title">
      <h3 id="rule-import-title" ref={title} tabIndex={-1}>
        <bdi>{words("ruleImport.title", { file: props.name })}</bdi>
      </h3>
      {read.ok ? (
        <ReadRules {...props} file={read} />
      ) : (
        <Notice
          kind="failed"
          title={words("ruleImport.refused", { file: props.name })}
          text={refusalSentence(said, read)}
        >
          <Button label={t("action.close")} onPress={props.onDone} />
        </Notice>
      )}
    </section>
  );
}

function ReadRules({
  file,
  name,
  ...props
}: Omit<RuleImportProps, "read"> & { readonly file: ImportedRules }) {
  const t = useTranslation();
  const words = useRuleImportWords();
  const said = useRuleFileWords();
  const { set, settings, onDone } = props;
  const { plan, onLabel, onBook, onClient, onRules } = useRulePlan(file, set, settings);
  const losses = useMemo(
    () => listLosses(file, plan.rules, { words, said }),
    [file, plan.rules, words, said],
  );
  const [filter, setFilter] = useState<PlannedFilter>(null);
  const [showsLosses, setShowsLosses] = useState(false);
  const format = words(`ruleImport.format.${file.format}`);
  const risks = plan.rules.filter(hasRisk).length;
  if (file.rules.length === 0) {
    return (
      <Notice kind="empty" icon="list" title={words("ruleImport.none")}>
        <LossList file={name} losses={losses} isOpen={true} onOpen={() => undefined} />
        <Button label={t("action.close")} onPress={onDone} />
      </Notice>
    );
  }
  return (
    <>
      <p>{words("ruleImport.read", { format, count: file.rules.length })}</p>
      {risks > 0 && (
        <section class="notice risk-notice" aria-labelledby="rule-risks">
          <h4 id="rule-risks">
            <Icon name="warning" />
            {words("ruleImport.risks", { count: risks })}
          </h4>
          <p>{words("ruleImport.risks.text")}</p>
          <Button label={words("ruleImport.risks.show")} onPress={() => setFilter("risk")} />
        </section>
      )}
      <LabelChoices labels={plan.labels} onChoice={onLabel} />
      <BookChoices books={plan.books} set={set} onChoice={onBook} />
      <PlannedGrid
        rules={plan.rules}
        clients={plan.clients}
        filter={filter}
        onFilter={setFilter}
        onTake={onRules}
      />
      <OfferedClients offers={plan.offers} onTake={onClient} />
      <LossList file={name} losses={losses} isOpen={showsLosses} onOpen={setShowsLosses} />
      <TakeRules {...props} file={file} plan={plan} />
    </>
  );
}
