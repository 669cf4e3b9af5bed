/** Shown in place of every view when the database cannot be read: what happened, what is safe, and the way to the data. */
import { Button } from "../../components/button.tsx";
import { downloadFile } from "../../components/download-file.ts";
import { Notice } from "../../components/notice.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { type Failure, failureSentence } from "../../lib/i18n/failure-sentence.ts";
import { rescueText } from "../../lib/storage/rescue-text.ts";
import { dayFileName } from "./day-file-name.ts";
import { usePageActions } from "./page-actions.ts";

export interface StorageFailedProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly databaseName: string;
}

export function StorageFailed({ failure, onRetry, databaseName }: StorageFailedProps) {
  const t = useTranslation();
  const { tell } = usePageActions();
  const rescue = async () => {
    const text = await rescueText(databaseName);
    if (text === null) {
      tell({ kind: "failed", text: t("failure.nothingToExport") });
      return;
    }
    const file = dayFileName("clientele-data", Date.now());
    downloadFile(file, text);
    tell({ kind: "done", text: t("share.exported", { file }) });
  };
  return (
    <Notice kind="failed" title={t("failure.title")} text={failureSentence(t, failure)}>
      <div class="button-row">
        <Button label={t("action.retry")} kind="primary" onPress={onRetry} />
        <Button label={t("failure.export")} icon="download" onPress={() => void rescue()} />
      </div>
      <details>
        <summary>{t("state.details")}</summary>
        <code>{`${failure.code} ${JSON.stringify(failure.params)}`}</code>
      </details>
    </Notice>
  );
}
