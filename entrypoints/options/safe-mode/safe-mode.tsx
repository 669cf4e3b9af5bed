/** While the database cannot be opened: what can still be read, each of it to be saved, and the way on with a new database. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../components/button.tsx";
import { downloadFile } from "../../../components/download-file.ts";
import { Skeleton } from "../../../components/skeleton.tsx";
import { useTranslation } from "../../../components/translation.tsx";
import { canBeReadBack } from "../../../lib/core/backups/backup-text.ts";
import { formatDayTime } from "../../../lib/i18n/format.ts";
import { languageTags } from "../../../lib/i18n/translate.ts";
import { dayFileName } from "../day-file-name.ts";
import { usePageActions } from "../page-actions.ts";
import { useBackupFault, useBackupWords } from "../use-backup-words.ts";
import type { Copy } from "./copies.ts";

export interface SafeModeProps {
  readonly find: () => Promise<readonly Copy[]>;
  /** The database is only of another version: then there is nothing to begin anew. */
  readonly canBeginAnew: boolean;
  /** Called once another database is in use. */
  readonly onBegun: () => void;
}

export function SafeMode({ find, canBeginAnew, onBegun }: SafeModeProps) {
  const t = useTranslation();
  const words = useBackupWords();
  const faultOf = useBackupFault();
  const { call, tell } = usePageActions();
  const [copies, setCopies] = useState<readonly Copy[]>();
  const [isBeginning, setBeginning] = useState(false);
  useEffect(() => void find().then(setCopies), [find]);

  const nameOf = ({ kind, head }: Copy) => {
    if (head === undefined) return words(kind === "tables" ? "safe.tables" : "safe.mirror");
    return `${formatDayTime(head.at, t.language)}, ${words(`snapshots.reason.${head.reason}`)}`;
  };
  const save = async (copy: Copy) => {
    const text = await copy.text();
    if (text === null) return tell({ kind: "failed", text: words("snapshots.unreadable") });
    const stem = copy.kind === "tables" ? "clientele-tables" : "clientele-backup";
    const file = dayFileName(stem, copy.head?.at ?? Date.now());
    downloadFile(file, text);
    // It may be all that is left, so it is handed out in any case.
    if (copy.kind === "tables" || canBeReadBack(text)) {
      return tell({ kind: "done", text: words("file.saved", { file }) });
    }
    tell({ kind: "failed", text: words("safe.saved.tooLarge", { file }) });
  };
  const begin = async () => {
    setBeginning(true);
    const answer = await call("backup.anew", {});
    setBeginning(false);
    if (!answer.ok) return tell({ kind: "failed", text: faultOf(answer) });
    tell({ kind: "done", text: words("safe.anew.done") });
    onBegun();
  };
  return (
    <section class="safe-mode" aria-labelledby="safe-mode-title">
      <h3 id="safe-mode-title">{words("safe.title")}</h3>
      <p>{words("safe.text")}</p>
      {copies === undefined && <Skeleton rows={3} />}
      {copies?.length === 0 && <p>{words("safe.none")}</p>}
      {copies !== undefined && copies.length > 0 && (
        <CopyTable copies={copies} nameOf={nameOf} onSave={(copy) => void save(copy)} />
      )}
      {canBeginAnew && (
        <>
          <p>{words("safe.anew.text")}</p>
          <Button label={words("safe.anew")} disabled={isBeginning} onPress={() => void begin()} />
        </>
      )}
    </section>
  );
}

interface CopyTableProps {
  readonly copies: readonly Copy[];
  readonly nameOf: (copy: Copy) => string;
  readonly onSave: (copy: Copy) => void;
}

function CopyTable({ copies, nameOf, onSave }: CopyTableProps) {
  const { language } = useTranslation();
  const words = useBackupWords();
  const numbers = new Intl.NumberFormat(languageTags[language]);
  const columns = ["safe.column.what", "snapshots.column.clients", "snapshots.column.rules"] as const;
  return (
    <div class="table-scroller">
      <table class="snapshot-table copy-table" aria-label={words("safe.title")}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {words(column)}
              </th>
            ))}
            <th scope="col">
              <span class="visually-hidden">{words("snapshots.column.actions")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {copies.map((copy) => (
            <tr key={copy.id}>
              <th scope="row">{nameOf(copy)}</th>
              <td class="tabular">{copy.counts && numbers.format(copy.counts.clients)}</td>
              <td class="tabular">{copy.counts && numbers.format(copy.counts.rules)}</td>
              <td>
                <button
                  type="button"
                  class="button"
                  aria-label={words("safe.save.of", { copy: nameOf(copy) })}
                  onClick={() => onSave(copy)}
                >
                  {words("safe.save")}
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
