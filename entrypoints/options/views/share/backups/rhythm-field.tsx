/** How often a backup file is saved by itself. The permission for it is asked for here, and what was denied is said with the way out. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { ChoiceField } from "../../../../../components/choice-field.tsx";
import { Notice } from "../../../../../components/notice.tsx";
import { type BackupRhythm, backupRhythms } from "../../../../../lib/core/backups/backup-settings.ts";
import { useBackupWords } from "../../../use-backup-words.ts";
import type { FilePermission } from "./use-file-permission.ts";

export interface RhythmFieldProps {
  readonly rhythm: BackupRhythm;
  readonly permission: FilePermission;
  readonly onChange: (rhythm: BackupRhythm) => void;
}

export function RhythmField({ rhythm, permission, onChange }: RhythmFieldProps) {
  const words = useBackupWords();
  /** What the user wanted when the browser said no. */
  const [denied, setDenied] = useState<BackupRhythm>();
  const choose = async (wanted: BackupRhythm) => {
    const isNeeded = wanted !== "never" && permission.granted !== true;
    const granted = !isNeeded || (await permission.request());
    setDenied(granted ? undefined : wanted);
    if (granted) onChange(wanted);
  };
  const isLost = rhythm !== "never" && permission.granted === false;
  return (
    <>
      <ChoiceField
        // A choice that was denied goes back to what holds.
        key={`${rhythm} ${denied}`}
        label={words("file.rhythm")}
        hint={words("file.rhythm.hint")}
        value={rhythm}
        choices={backupRhythms.map((value) => ({ value, label: words(`file.rhythm.${value}`) }))}
        onChange={(wanted) => void choose(wanted)}
      />
      {(denied !== undefined || isLost) && (
        <Notice kind="hint" icon="warning" title={words("file.denied")} text={words("file.denied.text")}>
          <Button label={words("file.denied.again")} onPress={() => void choose(denied ?? rhythm)} />
        </Notice>
      )}
    </>
  );
}
