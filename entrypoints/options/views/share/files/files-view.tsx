/** Import and export. Nothing of a file is written before its changes were shown and confirmed. */
import { useRef, useState } from "preact/hooks";
import { Notice } from "../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import { readRuleSet } from "../../../../../lib/core/interchange/read-rule-set.ts";
import { type Failure, failureSentence } from "../../../../../lib/i18n/failure-sentence.ts";
import { usePageActions } from "../../../page-actions.ts";
import { ContactImport } from "./contacts/contact-import.tsx";
import { type ContactSource, contactSource } from "./contacts/contact-source.ts";
import { isContactFile } from "./contacts/is-contact-file.ts";
import { useContactWords } from "./contacts/use-contact-words.ts";
import { DropZone } from "./drop-zone.tsx";
import type { OwnFormatProps } from "./export/use-export-plan.ts";
import { ExportSection } from "./export-section.tsx";
import { ImportPreview, type ReadFile } from "./import-preview.tsx";
import { readBytes } from "./read-bytes.ts";

type ImportState =
  | { readonly step: "idle" }
  | { readonly step: "reading"; readonly file: string }
  | { readonly step: "refused"; readonly file: string; readonly sentence: string }
  | { readonly step: "preview"; readonly read: ReadFile }
  | {
      readonly step: "contacts";
      readonly file: string;
      readonly source: ContactSource;
      readonly turn: number;
    };

export function FilesView({ set, settings, accounts, database }: OwnFormatProps) {
  const t = useTranslation();
  const words = useContactWords();
  const { edit } = usePageActions();
  const [state, setState] = useState<ImportState>({ step: "idle" });
  /** A file that is chosen while another one is read wins. */
  const latest = useRef(0);

  const take = async (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    latest.current += 1;
    const turn = latest.current;
    if (files.length > 1) {
      setState({ step: "refused", file: file.name, sentence: t("share.tooManyFiles") });
      return;
    }
    setState({ step: "reading", file: file.name });
    const next = await readFile(file, turn, (failure) => failureSentence(t, failure));
    if (turn === latest.current) setState(next);
  };
  const replace = async ({ set: next }: ReadFile) => {
    const done = t("share.replaced", { clients: next.clients.length, rules: next.rules.length });
    if (await edit({ kind: "set.replace", set: next }, done, "import")) setState({ step: "idle" });
  };

  return (
    <>
      <ExportSection {...{ set, settings, accounts, database }} />
      <section class="card">
        <h2>{t("share.import")}</h2>
        <p>{t("share.import.text")}</p>
        <p>{words("contacts.intro")}</p>
        <DropZone onFiles={(files) => void take(files)} />
        {state.step === "reading" && <p role="status">{t("share.reading", { file: state.file })}</p>}
        {state.step === "refused" && (
          <Notice kind="failed" title={t("share.refused", { file: state.file })} text={state.sentence} />
        )}
        {state.step === "preview" && (
          <ImportPreview
            present={set}
            read={state.read}
            onReplace={() => void replace(state.read)}
            onCancel={() => setState({ step: "idle" })}
          />
        )}
        {state.step === "contacts" && (
          <ContactImport
            key={state.turn}
            {...{ set, settings, file: state.file, source: state.source }}
            onDone={() => setState({ step: "idle" })}
          />
        )}
      </section>
    </>
  );
}

async function readFile(
  file: File,
  turn: number,
  sentenceOf: (failure: Failure) => string,
): Promise<ImportState> {
  const refused = (failure: Failure) =>
    ({ step: "refused", file: file.name, sentence: sentenceOf(failure) }) as const;
  const bytes = await readBytes(file);
  if (!bytes.ok) return refused(bytes.error);
  if (isContactFile(file.name, bytes.value)) {
    return { step: "contacts", file: file.name, source: await contactSource(bytes.value), turn };
  }
  const read = readRuleSet(bytes.value);
  return read.ok ? { step: "preview", read: { ...read, file: file.name } } : refused(read.error);
}
