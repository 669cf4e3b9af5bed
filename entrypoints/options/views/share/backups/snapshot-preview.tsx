/** What going back to a snapshot would change, before anything is written. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Snapshot } from "../../../../../lib/core/backups/snapshot.ts";
import { compareRuleSets, type ListChanges } from "../../../../../lib/core/rules/compare-rule-sets.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { formatDayTime } from "../../../../../lib/i18n/format.ts";
import { languageTags } from "../../../../../lib/i18n/translate.ts";
import { useBackupWords } from "../../../use-backup-words.ts";

export interface SnapshotPreviewProps {
  readonly present: RuleSet;
  readonly snapshot: Snapshot;
  readonly onRestore: () => void;
  readonly onClose: () => void;
}

export function SnapshotPreview({ present, snapshot, onRestore, onClose }: SnapshotPreviewProps) {
  const t = useTranslation();
  const words = useBackupWords();
  const changes = useMemo(() => compareRuleSets(present, snapshot.set), [present, snapshot.set]);
  const title = useRef<HTMLHeadingElement>(null);
  // It opens below the table: whoever asked for it is taken there.
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="import-preview" aria-labelledby="snapshot-preview-title">
      <h3 id="snapshot-preview-title" ref={title} tabIndex={-1}>
        {words("preview.title", { time: formatDayTime(snapshot.at, t.language) })}
      </h3>
      {changes.isEqual ? <p>{words("preview.nothing")}</p> : <Changes {...changes} />}
      {changes.isReordered && <p>{words("preview.reordered")}</p>}
      <div class="button-row">
        {!changes.isEqual && <Button label={words("preview.restore")} kind="primary" onPress={onRestore} />}
        <Button label={changes.isEqual ? t("action.close") : t("action.cancel")} onPress={onClose} />
      </div>
    </section>
  );
}

const lists = ["clients", "rules", "segments", "groups"] as const;
const columns = ["new", "changed", "removed", "same"] as const;

function Changes(changes: Readonly<Record<(typeof lists)[number], ListChanges>>) {
  const { language } = useTranslation();
  const words = useBackupWords();
  const numbers = new Intl.NumberFormat(languageTags[language]);
  return (
    <table class="change-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words("preview.column.kind")}</span>
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words(`preview.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => {
          const { added, changed, removed, same } = changes[list];
          const counted = { new: added, changed, removed, same };
          return (
            <tr key={list}>
              <th scope="row">{words(`preview.${list}`)}</th>
              {columns.map((column) => (
                <td key={column} class="tabular">
                  {numbers.format(counted[column])}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
