/** What going back to a snapshot would change, before anything is written. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Snapshot } from "../../../../../lib/core/backups/snapshot.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { isEqual } from "../../../../../lib/core/shared/is-equal.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import { useBackupWords } from "../../../use-backup-words.ts";
import { ChangePreview } from "../preview/change-preview.tsx";

export interface SnapshotPreviewProps {
  readonly present: RuleSet;
  readonly snapshot: Snapshot;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

export function SnapshotPreview({ present, snapshot, onRestore, onClose }: SnapshotPreviewProps) {
  const t = useTranslation();
  const words = useBackupWords();
  const isSame = useMemo(() => isEqual(present, snapshot.set), [present, snapshot.set]);
  const title = useRef<HTMLHeadingElement>(null);
  // It opens below the table: whoever asked for it is taken there.
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="import-preview" aria-labelledby="snapshot-preview-title">
      <h3 id="snapshot-preview-title" ref={title} tabIndex={-1}>
        {words("preview.title", { time: formatDayTime(snapshot.at, t.language) })}
      </h3>
      {isSame ? <p>{words("preview.nothing")}</p> : <ChangePreview before={present} after={snapshot.set} />}
      <div class="button-row">
        {!isSame && <Button label={words("preview.restore")} kind="primary" onPress={onRestore} />}
        <Button label={isSame ? t("action.close") : t("action.cancel")} onPress={onClose} />
      </div>
    </section>
  );
}
