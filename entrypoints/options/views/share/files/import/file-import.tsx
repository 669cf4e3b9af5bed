/** A rule set file, from what is known of it to the one change that it makes of the user's own set. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../../components/choice-field.tsx";
import { Notice } from "../../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../../components/translation.tsx";
import { writeRuleSet } from "../../../../../../lib/core/interchange/write-rule-set.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import { baseOfRemovals } from "../../../../../../lib/core/sharing/base-of-removals.ts";
import { combineSets } from "../../../../../../lib/core/sharing/combine-sets.ts";
import { mergeSets } from "../../../../../../lib/core/sharing/merge-sets.ts";
import type { Choices, MergeChange, SetMerge } from "../../../../../../lib/core/sharing/set-merge.ts";
import { failureSentence } from "../../../../../../lib/i18n/failure-sentence.ts";
import type { OpenedFile } from "../../../../../../lib/sealing/open-shared-file.ts";
import type { ViewProps } from "../../../../view-props.ts";
import { RedTests } from "../../../audit/tests/red-tests.tsx";
import { MergePreview } from "../../preview/merge-preview.tsx";
import { SeenEffect } from "../../preview/seen-effect.tsx";
import { useChoices } from "../../preview/use-choices.ts";
import { useMergeWords } from "../../preview/use-merge-words.ts";
import { FileOrigin } from "./file-origin.tsx";
import { firstWay } from "./first-way.ts";
import { type ImportWay, mergedSet } from "./merged-set.ts";
import type { PreparedImport } from "./prepare-import.ts";
import { usePreparedImport } from "./use-prepared-import.ts";
import { useTakeImport } from "./use-take-import.ts";

export interface FileImportProps
  extends Pick<ViewProps, "set" | "followed" | "revision" | "settings" | "accounts" | "database"> {
  /** Its name. */
  readonly file: string;
  readonly opened: OpenedFile;
  /** Taken in or given up. */
  readonly onDone: () => void;
}

export function FileImport(props: FileImportProps) {
  const t = useTranslation();
  const { file, opened, set, database, onDone } = props;
  const prepared = usePreparedImport(opened, set, database);
  return (
    <section class="import-preview" aria-labelledby="import-preview-title">
      <h3 id="import-preview-title">
        <bdi>{t("share.preview", { file })}</bdi>
      </h3>
      {prepared?.ok === false && (
        <Notice kind="failed" title={t("share.refused", { file })} text={failureSentence(t, prepared)}>
          <Button label={t("action.close")} onPress={onDone} />
        </Notice>
      )}
      {prepared?.ok === true && <PreparedFile {...props} prepared={prepared.value} />}
    </section>
  );
}

interface PreparedFileProps extends FileImportProps {
  readonly prepared: PreparedImport;
}

function PreparedFile(props: PreparedFileProps) {
  const { opened, prepared, followed, set, settings, accounts, database } = props;
  const words = useMergeWords();
  const [way, setWay] = useState<ImportWay>(() => firstWay(prepared, set));
  const choices = useChoices();
  const merge = useMemo(() => {
    const base = way === "replace" ? set : (prepared.base?.set ?? standIn(opened.set));
    return mergeSets({ base, mine: set, theirs: prepared.theirs, accounts });
  }, [way, set, prepared, opened, accounts]);
  const result = useMemo(() => mergedSet(merge, choices, prepared, way), [merge, choices, prepared, way]);
  const before = useMemo(() => combineSets(set, followed), [set, followed]);
  const after = useMemo(() => combineSets(result, followed), [result, followed]);
  return (
    <>
      <FileOrigin opened={opened} prepared={prepared} />
      {prepared.revision !== null && (
        <ChoiceField
          label={words("merge.way")}
          value={way}
          choices={(["merge", "replace"] as const).map((value) => ({
            value,
            label: words(`merge.way.${value}`),
          }))}
          onChange={setWay}
        />
      )}
      <MergePreview merge={merge} choices={choices}>
        <SeenEffect {...{ before, after, settings, accounts, database }} />
        <RedTests {...{ before, after, settings, accounts }} />
      </MergePreview>
      <TakeButtons {...props} {...{ merge, choices, result }} />
    </>
  );
}

/** For the document of a proposal that is not known here. */
function standIn(file: RuleSet): RuleSet | null {
  return file.change === undefined ? null : baseOfRemovals(file, file.change);
}

interface TakeButtonsProps extends PreparedFileProps {
  readonly merge: SetMerge;
  readonly choices: Choices;
  readonly result: FileImportProps["set"];
}

function TakeButtons(props: TakeButtonsProps) {
  const { file, opened, prepared, revision, settings, merge, choices, result, onDone } = props;
  const t = useTranslation();
  const words = useMergeWords();
  const { isTaking, isOutdated, take } = useTakeImport();
  const taken = merge.changes.filter(({ key }) => !choices.declined.has(key));
  const open = merge.conflicts.filter(({ key }) => !choices.answers.has(key)).length;
  const theirs = merge.conflicts.filter(({ key }) => choices.answers.get(key) === "theirs").length;
  const count = taken.length + theirs;
  /** The file was taken in before, and there is nothing else to do about it. */
  const isKnown = count + open === 0 && prepared.base?.kept.id === prepared.revision;
  const press = async () => {
    const at = Date.now();
    const counts = countsOf(taken);
    const isDone = await take({
      set: result,
      seen: revision,
      base:
        prepared.revision === null
          ? null
          : {
              ...{ id: prepared.revision, setId: opened.set.id, at, way: "import" },
              text: writeRuleSet(opened.set),
            },
      log: {
        ...{
          at,
          who: settings.alias === "" ? null : settings.alias,
          what: "imported",
          where: file.slice(0, 200),
        },
        params: { ...counts, conflicts: merge.conflicts.length },
      },
      done: words("merge.taken", counts),
    });
    if (isDone) onDone();
  };
  return (
    <div class="take-import">
      {isOutdated && (
        <p class="warning" role="alert">
          {words("merge.outdated")}
        </p>
      )}
      <p role="status">{open > 0 ? words("merge.take.open", { count: open }) : ""}</p>
      <div class="button-row">
        {!isKnown && (
          <Button
            label={count === 0 ? words("merge.take.none") : words("merge.take", { count })}
            kind="primary"
            disabled={open > 0 || isTaking}
            onPress={() => void press()}
          />
        )}
        <Button label={t(isKnown ? "action.close" : "action.cancel")} onPress={onDone} />
        {isTaking && <span role="status">{words("merge.taking")}</span>}
      </div>
    </div>
  );
}

function countsOf(changes: readonly MergeChange[]) {
  const count = (...kinds: readonly MergeChange["kind"][]) =>
    changes.filter(({ kind }) => kinds.includes(kind)).length;
  return { added: count("added"), changed: count("changed", "moved"), removed: count("removed") };
}
