/** For whom backup files are encrypted; for nobody: anybody can read them. */
import { liveQuery } from "dexie";
import { useCallback } from "preact/hooks";
import { useStored } from "../../../../../components/use-stored.ts";
import type { BackupSettings } from "../../../../../lib/core/backups/backup-settings.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { type Recipient, readRecipients } from "../../../../../lib/storage/read-recipients.ts";
import { useBackupWords } from "../../../use-backup-words.ts";

export interface SealedFieldsProps {
  readonly database: Database;
  readonly recipients: BackupSettings["recipients"];
  readonly onChange: (part: Pick<BackupSettings, "recipients">) => void;
}

export function SealedFields({ database, recipients, onChange }: SealedFieldsProps) {
  const words = useBackupWords();
  const stored = useStored(useCallback(() => liveQuery(() => readRecipients(database)), [database]));
  if (stored.status !== "ready") return null;
  const known = stored.value;
  // A key that was chosen and is gone since still counts until the user says otherwise.
  const gone = recipients
    .filter((recipient) => !known.some((one) => one.recipient === recipient))
    .map((recipient): Recipient => ({ recipient, alias: `${recipient.slice(0, 12)}…` }));
  const toggle = (recipient: string, isWanted: boolean) =>
    onChange({
      recipients: isWanted ? [...recipients, recipient] : recipients.filter((one) => one !== recipient),
    });
  return (
    <fieldset class="sealed-fields">
      <legend>{words("file.sealed")}</legend>
      <p class="hint">{words(known.length + gone.length === 0 ? "file.sealed.none" : "file.sealed.hint")}</p>
      {[...known, ...gone].map(({ recipient, alias }) => (
        <label key={recipient} class="check">
          <input
            type="checkbox"
            checked={recipients.includes(recipient)}
            onChange={(event) => toggle(recipient, event.currentTarget.checked)}
          />
          {alias === null ? words("file.sealed.own") : <bdi>{alias}</bdi>}
        </label>
      ))}
    </fieldset>
  );
}
