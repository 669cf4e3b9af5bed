/** Rules as filters of other programs: which leave, what is lost on the way, and how the file is taken in there. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import { downloadFile } from "../../../../../../components/download-file.ts";
import { Switch } from "../../../../../../components/switch.tsx";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import { dayFileName } from "../../../../day-file-name.ts";
import { usePageActions } from "../../../../page-actions.ts";
import { ExportLosses } from "./export-losses.tsx";
import { gmailWriter } from "./gmail-writer.ts";
import { riskyRules } from "./risky-rules.ts";
import { RuleChoice } from "./rule-choice.tsx";
import type { RuleFileWriter, WrittenRuleFile } from "./rule-file-writers.ts";
import { sieveWriter } from "./sieve-writer.ts";
import { useRuleExportWords } from "./use-rule-export-words.ts";
import { type RuleExportDraft, useWrittenRules, type WrittenRules } from "./use-written-rules.ts";

export interface RuleExportProps {
  readonly set: RuleSet;
  /** Tests bring their own. */
  readonly writers?: readonly RuleFileWriter[];
}

const allWriters: readonly RuleFileWriter[] = [gmailWriter, sieveWriter];

export function RuleExport({ set, writers = allWriters }: RuleExportProps) {
  const words = useRuleExportWords();
  const [id, setId] = useState<string>();
  const writer = writers.find((each) => each.id === id) ?? writers[0];
  if (writer === undefined) return null;
  const isEmpty = set.rules.length + set.clients.length === 0;
  return (
    <section class="card" id="rule-export">
      <h2>{words("ruleExport.title")}</h2>
      <p>{words("ruleExport.text")}</p>
      {isEmpty ? (
        <p>{words("ruleExport.empty")}</p>
      ) : (
        <>
          <ChoiceField
            label={words("ruleExport.format")}
            value={writer.id}
            choices={writers.map((each) => ({
              value: each.id,
              label: words(`ruleExport.format.${each.id}`),
            }))}
            onChange={setId}
          />
          <ExportAs key={writer.id} set={set} writer={writer} />
        </>
      )}
    </section>
  );
}

function ExportAs({ set, writer }: { readonly set: RuleSet; readonly writer: RuleFileWriter }) {
  const words = useRuleExportWords();
  const [draft, setDraft] = useState<RuleExportDraft>(() => ({
    rules: new Set(set.rules.flatMap((rule) => (rule.enabled === false ? [] : [rule.id]))),
    withClients: false,
    risky: false,
  }));
  const change = (part: Partial<RuleExportDraft>) => setDraft((old) => ({ ...old, ...part }));
  const written = useWrittenRules(set, writer, draft);
  const risky = useMemo(
    () => riskyRules(set.rules.filter(({ id }) => draft.rules.has(id))).length,
    [set, draft.rules],
  );
  return (
    <>
      {set.rules.length > 0 && (
        <RuleChoice rules={set.rules} chosen={draft.rules} onChoose={(rules) => change({ rules })} />
      )}
      {writer.takesClients && set.clients.length > 0 && (
        <Switch
          label={words("ruleExport.clients", { count: set.clients.length })}
          hint={words("ruleExport.clients.hint")}
          on={draft.withClients}
          onChange={(withClients) => change({ withClients })}
        />
      )}
      {risky > 0 && (
        <Switch
          label={words("ruleExport.risky")}
          hint={words("ruleExport.risky.hint", { count: risky })}
          on={draft.risky}
          onChange={(isRisky) => change({ risky: isRisky })}
        />
      )}
      <Written {...{ written, writer }} />
      <SaveFile {...{ written, writer }} rules={draft.rules.size} />
      <section class="export-notes">
        <h3>{words("ruleExport.steps")}</h3>
        <ol>
          {steps.map((step) => (
            <li key={step}>{words(`ruleExport.steps.${writer.id}.${step}`)}</li>
          ))}
        </ol>
      </section>
    </>
  );
}

const steps = [1, 2, 3] as const;

interface WrittenProps {
  readonly written: WrittenRules;
  readonly writer: RuleFileWriter;
}

function Written({ written, writer: { mostFilters } }: WrittenProps) {
  const words = useRuleExportWords();
  if (written.status === "writing") return <p role="status">{words("ruleExport.writing")}</p>;
  if (written.status === "failed") {
    return (
      <p class="warning" role="alert">
        {words("ruleExport.failed")}
      </p>
    );
  }
  const { filters, losses } = written.file;
  return (
    <>
      {mostFilters !== null && filters > mostFilters ? (
        <p class="warning" role="alert">
          {words("ruleExport.tooMany", { count: filters, limit: mostFilters })}
        </p>
      ) : (
        <p role="status" class="tabular">
          {words("ruleExport.filters", { count: filters })}
          {mostFilters !== null && (
            <span class="hint"> {words("ruleExport.filters.limit", { limit: mostFilters })}</span>
          )}
        </p>
      )}
      <ExportLosses losses={losses} />
    </>
  );
}

function SaveFile({ written, writer, rules }: WrittenProps & { readonly rules: number }) {
  const words = useRuleExportWords();
  const { call, tell, tellFailure } = usePageActions();
  const file = written.status === "written" ? written.file : null;
  const isTooMany = file !== null && writer.mostFilters !== null && file.filters > writer.mostFilters;
  const save = async ({ text, losses }: WrittenRuleFile) => {
    const at = Date.now();
    const name = dayFileName(`clientele-${writer.id}`, at, writer.extension);
    downloadFile(name, text, writer.mediaType);
    tell({ kind: "done", text: words("ruleExport.saved", { file: name }) });
    const params = { format: writer.id, rules, losses: losses.length };
    const noted = await call("improvement.note", { line: { at, what: "rulesExported", params } });
    if (!noted.ok) tellFailure(noted);
  };
  return (
    <Button
      label={words("ruleExport.save")}
      icon="download"
      disabled={file === null || isTooMany || file.filters === 0}
      onPress={() => file !== null && void save(file)}
    />
  );
}
