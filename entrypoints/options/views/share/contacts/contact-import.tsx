/** Clients out of a contact file: how it is read, what its columns mean, what would change, and one edit for it all. */
import { useMemo, useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { ContactTarget } from "../../../../../lib/core/interchange/contacts/contact-target.ts";
import { importEdit } from "../../../../../lib/core/interchange/contacts/import-edit.ts";
import { ownHouse } from "../../../../../lib/core/interchange/contacts/own-house.ts";
import { planImport } from "../../../../../lib/core/interchange/contacts/plan-import.ts";
import {
  type ContactFile,
  type ReadingChoices,
  readContactFile,
} from "../../../../../lib/core/interchange/contacts/read-contact-file.ts";
import { readRows } from "../../../../../lib/core/interchange/contacts/read-rows.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import type { Settings } from "../../../../../lib/core/settings/settings.ts";
import { newId } from "../../../new-id.ts";
import { usePageActions } from "../../../page-actions.ts";
import { ColumnMapping } from "./column-mapping.tsx";
import { ContactPreview } from "./contact-preview.tsx";
import { firstLine } from "./planned-table.tsx";
import { ReadingFields } from "./reading-fields.tsx";
import { useContactWords } from "./use-contact-words.ts";

export interface ContactImportProps {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly set: RuleSet;
  readonly settings: Settings;
  /** Imported or given up. */
  readonly onDone: () => void;
}

export function ContactImport({ file, bytes, set, settings, onDone }: ContactImportProps) {
  const words = useContactWords();
  const t = useTranslation();
  const [choices, setChoices] = useState<ReadingChoices>({});
  const read = useMemo(() => readContactFile(bytes, choices), [bytes, choices]);
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
          {choices.encoding !== undefined && (
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
  const { edit } = usePageActions();
  const [mapped, setMapped] = useState<readonly ContactTarget[] | null>(null);
  /** First lines of those that the user took out: they stay the same while another tab changes clients. */
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set());
  const targets = mapped ?? (file.kind === "csv" ? file.targets : []);
  const records = useMemo(
    () => (file.kind === "csv" ? readRows(file.headers, targets, file.rows) : file.records),
    [file, targets],
  );
  const ids = file.kind === "csv" ? (file.dialect.ids ?? "record") : "vcard";
  const own = useMemo(() => ownHouse(settings), [settings]);
  const plan = useMemo(() => planImport(records, set.clients, own, ids), [records, set, own, ids]);
  const chosen = plan.clients.filter(
    ({ kind, lines }) => kind !== "unchanged" && !without.has(firstLine(lines)),
  );

  const remap = (place: number, target: ContactTarget) => {
    setMapped(targets.map((before, at) => (at === place ? target : before)));
    setWithout(new Set());
  };
  const take = async () => {
    const change = importEdit(chosen, newId);
    if (change === null) return;
    if (await edit(change, words("contacts.imported", { count: chosen.length }), "import")) onDone();
  };
  return (
    <>
      {file.kind === "csv" && <ColumnMapping file={file} targets={targets} onTarget={remap} />}
      <ContactPreview plan={plan} without={without} onWithout={setWithout} />
      <div class="button-row">
        <Button
          label={words("contacts.import", { count: chosen.length })}
          kind="primary"
          disabled={chosen.length === 0}
          onPress={() => void take()}
        />
        <Button label={t("action.cancel")} onPress={onDone} />
      </div>
    </>
  );
}
