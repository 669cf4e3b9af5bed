/** Clients out of a contact file: how it is read, what its columns mean, what would change, and one edit for it all. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../../components/button.tsx";
import { Notice } from "../../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../../components/translation.tsx";
import {
  forgetTargets,
  rememberedTargets,
  rememberTargets,
} from "../../../../../../lib/core/interchange/contacts/column-mappings.ts";
import type { ContactTarget } from "../../../../../../lib/core/interchange/contacts/contact-target.ts";
import { importEdit } from "../../../../../../lib/core/interchange/contacts/import-edit.ts";
import { ownHouse } from "../../../../../../lib/core/interchange/contacts/own-house.ts";
import type {
  ContactFile,
  ReadingChoices,
} from "../../../../../../lib/core/interchange/contacts/read-contact-file.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../../../lib/core/settings/settings.ts";
import { newId } from "../../../../new-id.ts";
import { usePageActions } from "../../../../page-actions.ts";
import { ColumnMapping } from "./column-mapping.tsx";
import { ContactPreview } from "./contact-preview.tsx";
import type { ContactSource } from "./contact-source.ts";
import { GroupTable } from "./group-table.tsx";
import { firstLine } from "./planned-table.tsx";
import { ReadingFields } from "./reading-fields.tsx";
import { useContactWords } from "./use-contact-words.ts";
import { useImportPlan } from "./use-import-plan.ts";

export interface ContactImportProps {
  readonly file: string;
  readonly source: ContactSource;
  readonly set: RuleSet;
  readonly settings: Settings;
  /** Imported or given up. */
  readonly onDone: () => void;
}

export function ContactImport({ file, source, set, settings, onDone }: ContactImportProps) {
  const words = useContactWords();
  const t = useTranslation();
  const [choices, setChoices] = useState<ReadingChoices>({});
  const read = useMemo(() => source.read(choices), [source, choices]);
  return (
    <section class="import-preview contacts" aria-labelledby="contact-import-title">
      <h3 id="contact-import-title">{words("contacts.title", { file })}</h3>
      {read.ok ? (
        <>
          <ReadingFields file={read.file} choices={choices} onChoices={setChoices} />
          <FileImport key={JSON.stringify(choices)} {...{ set, settings, onDone }} file={read.file} />
        </>
      ) : (
        <Notice
          kind="failed"
          title={words("contacts.failed", { file })}
          text={words.byCode(`contacts.failure.${read.error.code}`, read.error.params) ?? ""}
        >
          {Object.keys(choices).length > 0 && (
            <Button label={t("action.retry")} onPress={() => setChoices({})} />
          )}
        </Notice>
      )}
    </section>
  );
}

type FileImportProps = Pick<ContactImportProps, "set" | "settings" | "onDone"> & {
  readonly file: ContactFile;
};

/** Starts anew whenever the file is read in another way. */
function FileImport({ file, set, settings, onDone }: FileImportProps) {
  const t = useTranslation();
  const words = useContactWords();
  const { call, edit, tellFailure } = usePageActions();
  const [mapped, setMapped] = useState<readonly ContactTarget[] | null>(null);
  /** First lines of those that the user took out: they stay the same while another tab changes clients. */
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set());
  const headers = file.kind === "csv" ? file.headers : [];
  const remembered = useMemo(
    () => rememberedTargets(settings.columnMappings, headers),
    [settings.columnMappings, headers],
  );
  const targets = mapped ?? remembered ?? (file.kind === "csv" ? file.targets : []);
  const own = useMemo(() => ownHouse(settings), [settings]);
  const { plan, done, count } = useImportPlan(file, targets, set, own);
  const [withoutGroups, setWithoutGroups] = useState<ReadonlySet<number>>(new Set());
  const unchanged = (plan?.clients ?? []).filter(({ kind }) => kind === "unchanged");
  const chosen = (plan?.clients ?? []).filter(
    ({ kind, lines }) => kind !== "unchanged" && !without.has(firstLine(lines)),
  );
  const groups = (plan?.groups ?? []).filter(
    ({ kind, line }) => kind !== "unchanged" && !withoutGroups.has(line),
  );
  const counts = { clients: chosen.length, groups: groups.length };

  const remap = (place: number, target: ContactTarget) => {
    setMapped(targets.map((before, at) => (at === place ? target : before)));
    setWithout(new Set());
  };
  const keepMappings = async (columnMappings: Settings["columnMappings"]) => {
    const answer = await call("settings.change", {
      change: { columnMappings },
    });
    if (!answer.ok) tellFailure(answer);
  };
  const forget = () => {
    setMapped(null);
    setWithout(new Set());
    void keepMappings(forgetTargets(settings.columnMappings, headers));
  };
  const take = async () => {
    const change = importEdit({ clients: [...unchanged, ...chosen], groups }, newId);
    if (change === null) return;
    const said =
      groups.length === 0
        ? words("contacts.imported", { count: chosen.length })
        : words("contacts.importedBoth", counts);
    if (!(await edit(change, said, "import"))) return;
    if (mapped !== null) await keepMappings(rememberTargets(settings.columnMappings, headers, mapped));
    onDone();
  };
  return (
    <>
      {remembered !== null && (
        <p class="remembered">
          {words("contacts.remembered")} <Button label={words("contacts.forget")} onPress={forget} />
        </p>
      )}
      {file.kind === "csv" && <ColumnMapping file={file} targets={targets} onTarget={remap} />}
      {plan === null ? (
        <p role="status">{words("contacts.comparing", { done, count })}</p>
      ) : (
        <>
          <ContactPreview plan={plan} without={without} onWithout={setWithout} />
          <GroupTable groups={plan.groups} without={withoutGroups} onWithout={setWithoutGroups} />
        </>
      )}
      <div class="button-row">
        <Button
          label={
            groups.length === 0
              ? words("contacts.import", { count: chosen.length })
              : words("contacts.importBoth", counts)
          }
          kind="primary"
          disabled={chosen.length + groups.length === 0}
          onPress={() => void take()}
        />
        <Button label={t("action.cancel")} onPress={onDone} />
      </div>
    </>
  );
}
