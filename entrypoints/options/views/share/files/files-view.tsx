/** Import and export. Nothing of a file is written before its changes were shown and confirmed. */
import { useRef, useState } from "preact/hooks";
import { Notice } from "../../../../../components/notice.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { ReadRuleFile } from "../../../../../lib/core/interchange/rule-files/imported-rules.ts";
import { sharingFailure } from "../../../../../lib/i18n/sealing/sharing-failure.ts";
import type { OpenedFile } from "../../../../../lib/sealing/open-shared-file.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import type { ViewProps } from "../../../view-props.ts";
import { useMergeWords } from "../preview/use-merge-words.ts";
import { ContactImport } from "./contacts/contact-import.tsx";
import { type ContactSource, contactSource } from "./contacts/contact-source.ts";
import { isContactFile } from "./contacts/is-contact-file.ts";
import { useContactWords } from "./contacts/use-contact-words.ts";
import { DropZone } from "./drop-zone.tsx";
import { ExportSection } from "./export-section.tsx";
import { FileImport } from "./import/file-import.tsx";
import { type ChosenFile, openFile } from "./import/open-file.ts";
import { PassphraseForm } from "./import/passphrase-form.tsx";
import { readBytes } from "./read-bytes.ts";
import { RuleExport } from "./rule-export/rule-export.tsx";
import { RuleImport } from "./rules/rule-import.tsx";
import { ruleSource } from "./rules/rule-source.ts";
import { useRuleImportWords } from "./rules/use-rule-import-words.ts";
import { WhereRulesAre } from "./rules/where-rules-are.tsx";
import "../../../style/rule-import.css";
import "../../../style/export.css";

type ImportState =
  | { readonly step: "idle" }
  | { readonly step: "reading"; readonly file: string }
  /** `null`: too many files were chosen at once. */
  | { readonly step: "refused"; readonly file: string; readonly failure: Failure | null }
  | { readonly step: "passphrase"; readonly file: ChosenFile; readonly state: "asked" | "opening" | "wrong" }
  | { readonly step: "preview"; readonly file: string; readonly opened: OpenedFile; readonly turn: number }
  | {
      readonly step: "contacts";
      readonly file: string;
      readonly source: ContactSource;
      readonly turn: number;
    }
  | { readonly step: "rules"; readonly file: string; readonly read: ReadRuleFile; readonly turn: number };

interface Failure {
  readonly code: string;
  readonly params: object;
}

export function FilesView(props: ViewProps) {
  const { set, settings, accounts, database } = props;
  const t = useTranslation();
  const words = useContactWords();
  const ruleWords = useRuleImportWords();
  const [state, setState] = useState<ImportState>({ step: "idle" });
  /** A file that is chosen while another one is read wins. */
  const latest = useRef(0);
  const follow = async (next: (turn: number) => Promise<ImportState>) => {
    latest.current += 1;
    const turn = latest.current;
    const reached = await next(turn);
    if (turn === latest.current) setState(reached);
  };

  const take = (files: readonly File[]) => {
    const [file] = files;
    if (file === undefined) return;
    if (files.length === 1) setState({ step: "reading", file: file.name });
    void follow(async (turn) =>
      files.length > 1 ? { step: "refused", file: file.name, failure: null } : readFile(file, turn, database),
    );
  };
  const openWith = (file: ChosenFile, passphrase: string) => {
    setState({ step: "passphrase", file, state: "opening" });
    void follow((turn) => readRuleSetFile(file, turn, database, passphrase));
  };
  const leave = () => void follow(async () => ({ step: "idle" }));

  return (
    <>
      <ExportSection {...{ set, settings, accounts, database }} />
      <RuleExport set={set} />
      <section class="card">
        <h2>{t("share.import")}</h2>
        <p>{t("share.import.text")}</p>
        <p>{ruleWords("ruleImport.intro")}</p>
        <p>{words("contacts.intro")}</p>
        <DropZone onFiles={take} />
        <WhereRulesAre />
        {state.step === "reading" && <p role="status">{t("share.reading", { file: state.file })}</p>}
        {state.step === "refused" && <Refused file={state.file} failure={state.failure} />}
        {state.step === "passphrase" && (
          <PassphraseForm
            file={state.file.name}
            isWrong={state.state === "wrong"}
            isOpening={state.state === "opening"}
            onOpen={(passphrase) => openWith(state.file, passphrase)}
            onCancel={leave}
          />
        )}
        {state.step === "preview" && (
          <FileImport key={state.turn} {...props} file={state.file} opened={state.opened} onDone={leave} />
        )}
        {state.step === "rules" && (
          <RuleImport key={state.turn} {...props} name={state.file} read={state.read} onDone={leave} />
        )}
        {state.step === "contacts" && (
          <ContactImport
            key={state.turn}
            {...{ set, settings, file: state.file, source: state.source }}
            onDone={leave}
          />
        )}
      </section>
    </>
  );
}

function Refused({ file, failure }: Pick<Extract<ImportState, { step: "refused" }>, "file" | "failure">) {
  const t = useTranslation();
  const words = useMergeWords();
  const sentence = () => {
    if (failure === null) return t("share.tooManyFiles");
    return failure.code === "sealed.needsKey" ? words("merge.open.key") : sharingFailure(t, failure);
  };
  return <Notice kind="failed" title={t("share.refused", { file })} text={sentence()} />;
}

async function readFile(file: File, turn: number, database: Database): Promise<ImportState> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return { step: "refused", file: file.name, failure: bytes.error };
  const rules = await ruleSource(file.name, bytes.value);
  if (rules !== null) return { step: "rules", file: file.name, read: rules, turn };
  if (isContactFile(file.name, bytes.value)) {
    return { step: "contacts", file: file.name, source: await contactSource(bytes.value), turn };
  }
  return readRuleSetFile({ name: file.name, bytes: bytes.value }, turn, database);
}

async function readRuleSetFile(
  file: ChosenFile,
  turn: number,
  database: Database,
  passphrase?: string,
): Promise<ImportState> {
  const opened = await openFile(file, database, passphrase);
  if (opened.ok) return { step: "preview", file: file.name, opened, turn };
  const { code } = opened;
  if (code === "sealed.needsPassphrase") return { step: "passphrase", file, state: "asked" };
  if (code === "sealed.wrongPassphrase") return { step: "passphrase", file, state: "wrong" };
  return { step: "refused", file: file.name, failure: opened };
}
