/** The snapshots, newest first, with what can be done with each. */
import { Button } from "../../../../../components/button.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { SnapshotHead } from "../../../../../lib/core/backups/snapshot.ts";
import { formatBytes, formatDayTime } from "../../../../../lib/i18n/format.ts";
import { languageTags } from "../../../../../lib/i18n/translate.ts";
import { useBackupWords } from "../../../use-backup-words.ts";

export interface SnapshotTableProps {
  readonly heads: readonly SnapshotHead[];
  /** The id of the one that is looked at. */
  readonly shown: string | undefined;
  readonly onLook: (head: SnapshotHead) => void;
  readonly onSave: (head: SnapshotHead) => void;
  readonly onDelete: (head: SnapshotHead) => void;
}

export function SnapshotTable({ heads, shown, onLook, onSave, onDelete }: SnapshotTableProps) {
  const { language } = useTranslation();
  const words = useBackupWords();
  const numbers = new Intl.NumberFormat(languageTags[language]);
  return (
    <div class="table-scroller">
      <table class="snapshot-table" aria-label={words("snapshots.title")}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words(`snapshots.column.${column}`)}
              </th>
            ))}
            <th scope="col">
              <span class="visually-hidden">{words("snapshots.column.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {heads.map((head) => {
            const time = formatDayTime(head.at, language);
            return (
              <tr key={head.id} class={head.id === shown ? "chosen" : ""}>
                <th scope="row">{time}</th>
                <td>{words(`snapshots.reason.${head.reason}`)}</td>
                <td class="tabular">{numbers.format(head.clients)}</td>
                <td class="tabular">{numbers.format(head.rules)}</td>
                <td class="tabular">{formatBytes(head.bytes, language)}</td>
                <td>
                  <div class="snapshot-acts">
                    <button
                      type="button"
                      class="button quiet"
                      aria-label={words("snapshots.look.of", { time })}
                      aria-expanded={head.id === shown}
                      onClick={() => onLook(head)}
                    >
                      {words("snapshots.look")}
                    </button>
                    <Button
                      label={words("snapshots.save.of", { time })}
                      icon="download"
                      iconOnly
                      kind="quiet"
                      onPress={() => onSave(head)}
                    />
                    <Button
                      label={words("snapshots.delete.of", { time })}
                      icon="trash"
                      iconOnly
                      kind="quiet"
                      onPress={() => onDelete(head)}
                    />
                  </div>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const columns = ["when", "why", "clients", "rules", "size"] as const;
