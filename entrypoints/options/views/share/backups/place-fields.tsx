/** Where backup files are saved, and how many stay there. What makes no sense is said and not saved. */
import { useState } from "preact/hooks";
import { TextField } from "../../../../../components/text-field.tsx";
import {
  type BackupSettings,
  isFolderName,
  mostBackupFiles,
} from "../../../../../lib/core/backups/backup-settings.ts";
import { useBackupWords } from "../../../use-backup-words.ts";

export interface PlaceFieldsProps {
  readonly backups: BackupSettings;
  readonly onChange: (part: Partial<BackupSettings>) => void;
}

export function PlaceFields({ backups, onChange }: PlaceFieldsProps) {
  const words = useBackupWords();
  const [folder, setFolder] = useState(backups.folder);
  const [keep, setKeep] = useState(String(backups.keep));
  const isFolder = isFolderName(folder.trim());
  const isNumber = /^\d{1,3}$/.test(keep) && Number(keep) >= 1 && Number(keep) <= mostBackupFiles;
  return (
    <>
      <TextField
        label={words("file.folder")}
        value={folder}
        errors={isFolder ? [] : [words("file.folder.bad")]}
        onChange={(text) => {
          setFolder(text);
          if (isFolderName(text.trim())) onChange({ folder: text.trim() });
        }}
      />
      <TextField
        label={words("file.keep")}
        hint={words("file.keep.hint")}
        value={keep}
        errors={isNumber ? [] : [words("file.keep.bad", { limit: mostBackupFiles })]}
        onChange={(text) => {
          setKeep(text);
          const number = Number(text);
          if (Number.isInteger(number) && number >= 1 && number <= mostBackupFiles)
            onChange({ keep: number });
        }}
      />
    </>
  );
}
