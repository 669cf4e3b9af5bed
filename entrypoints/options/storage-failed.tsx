/** Shown in place of every view when the database cannot be read: what happened, what is safe, and the way to the data. */
import { useCallback } from "preact/hooks";
import { Button } from "../../components/button.tsx";
import { Notice } from "../../components/notice.tsx";
import { useTranslation } from "../../components/translation.tsx";
import { useDeferred } from "../../components/use-deferred.ts";
import { type Failure, failureSentence } from "../../lib/i18n/failure-sentence.ts";
import { ownFileSystem } from "./own-file-system.ts";

export interface StorageFailedProps {
  readonly failure: Failure;
  readonly onRetry: () => void;
  readonly databaseName: string;
}

const loadSafeMode = async () => {
  const [{ SafeMode }, { findCopies }] = await Promise.all([
    import("./safe-mode/safe-mode.tsx"),
    import("./safe-mode/copies.ts"),
  ]);
  return { SafeMode, findCopies };
};

export function StorageFailed({ failure, onRetry, databaseName }: StorageFailedProps) {
  const t = useTranslation();
  const safeMode = useDeferred(loadSafeMode);
  const find = useCallback(
    async () => (await safeMode?.findCopies(databaseName, ownFileSystem())) ?? [],
    [safeMode, databaseName],
  );
  return (
    <Notice kind="failed" title={t("failure.title")} text={failureSentence(t, failure)}>
      <Button label={t("action.retry")} kind="primary" onPress={onRetry} />
      {safeMode !== undefined && (
        <safeMode.SafeMode find={find} canBeginAnew={failure.code !== "storage.newer"} onBegun={onRetry} />
      )}
      <details>
        <summary>{t("state.details")}</summary>
        <code>{`${failure.code} ${JSON.stringify(failure.params)}`}</code>
      </details>
    </Notice>
  );
}
