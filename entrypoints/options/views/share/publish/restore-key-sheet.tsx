/** Opens the backup of a key: to have the key in this browser again, or to see whether a saved file is whole. */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { SideSheet } from "../../../../../components/side-sheet.tsx";
import { TextField } from "../../../../../components/text-field.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Database } from "../../../../../lib/storage/database.ts";
import { keepKey } from "../../../../../lib/storage/key-store.ts";
import type { KeyRecord } from "../../../../../lib/storage/records.ts";
import { usePageActions } from "../../../page-actions.ts";
import { ChooseFile } from "../../choose-file.tsx";
import { publishFailure } from "./publish-failure.ts";
import { restoreKey } from "./restore-key.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface RestoreKeySheetProps {
  readonly use: KeyRecord["use"];
  /** The key that the file should hold; `null`: whichever it holds is restored. */
  readonly expected: KeyRecord | null;
  readonly database: Database;
  readonly who: string | null;
  readonly onClose: () => void;
}

export function RestoreKeySheet({ use, expected, database, who, onClose }: RestoreKeySheetProps) {
  const t = useTranslation();
  const words = usePublishWords();
  const { call, tell } = usePageActions();
  const [file, setFile] = useState<File | null>(null);
  const [passphrase, setPassphrase] = useState("");
  const [isOpening, setIsOpening] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const isCheck = expected !== null;

  const open = async (chosen: File) => {
    setIsOpening(true);
    setFault(null);
    const now = Date.now();
    const opened = await restoreKey(chosen, passphrase, use, expected, now);
    const kept = opened.ok ? await keepKey(database, opened.value) : null;
    setIsOpening(false);
    if (!opened.ok) return setFault(publishFailure(t, words, opened));
    if (kept?.ok === false) return setFault(publishFailure(t, words, kept.failure));
    const what = isCheck ? "keyBackedUp" : "keyRestored";
    await call("share.log", { entry: { at: now, who, what, where: chosen.name.slice(0, 200), params: {} } });
    tell({ kind: "done", text: words(isCheck ? "restore.checked" : "restore.done") });
    onClose();
  };
  const submit = () => {
    if (file === null) setFault(words("restore.noFile"));
    else if (!isOpening) void open(file);
  };
  return (
    <SideSheet
      title={words(isCheck ? "restore.check" : "restore.title")}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button
            label={words(isCheck ? "restore.check.act" : "restore.act")}
            kind="primary"
            type="submit"
            disabled={isOpening}
            onPress={() => undefined}
          />
          <Button label={t("action.cancel")} onPress={onClose} />
        </>
      }
    >
      <ChooseFile
        label={words("restore.file")}
        accept=".age,.txt,application/octet-stream"
        onFiles={([chosen]) => setFile(chosen ?? null)}
      />
      {file !== null && (
        <p>
          <bdi>{words("restore.chosen", { file: file.name })}</bdi>
        </p>
      )}
      <TextField
        label={words("restore.passphrase")}
        value={passphrase}
        first
        errors={fault === null ? [] : [fault]}
        onChange={setPassphrase}
      />
      {isOpening && <p role="status">{words("restore.opening")}</p>}
    </SideSheet>
  );
}
