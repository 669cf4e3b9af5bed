/**
 * Makes a key in two steps: its backup is saved first, and the key is used only once the user has said that the file
 * is there. A key whose sheet was closed in between stays, without a backup, and signs nothing.
 */
import { useState } from "preact/hooks";
import { Button } from "../../../../../components/button.tsx";
import { downloadFile } from "../../../../../components/download-file.ts";
import { SideSheet } from "../../../../../components/side-sheet.tsx";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { ShareLogCode } from "../../../../../lib/core/sharing/share-log-entry.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { keepKey, noteBackup } from "../../../../../lib/storage/key-store.ts";
import { usePageActions } from "../../../page-actions.ts";
import { type ChosenPassphrase, PassphraseField } from "../passphrase/passphrase-field.tsx";
import { type KeyPurpose, type MadeKey, makeKey } from "./make-key.ts";
import { SavedBackup } from "./saved-backup.tsx";
import type { PlannedKeys } from "./use-planned-keys.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface MakeKeySheetProps {
  readonly purpose: KeyPurpose;
  readonly database: Database;
  readonly planned: PlannedKeys;
  readonly known: readonly string[];
  readonly who: string | null;
  readonly onClose: () => void;
}

const none: ChosenPassphrase = { passphrase: "", isStrong: false };

export function MakeKeySheet(props: MakeKeySheetProps) {
  const { purpose, known, onClose } = props;
  const t = useTranslation();
  const words = usePublishWords();
  const [{ passphrase, isStrong }, setPassphrase] = useState<ChosenPassphrase>(none);
  const { made, isMaking, make, finish } = useMakeKey(props);
  const submit = () => {
    if (made !== null) void finish();
    else if (isStrong && !isMaking) void make(passphrase);
  };
  return (
    <SideSheet
      title={words(`sheet.${purpose}`)}
      onClose={onClose}
      onSubmit={submit}
      footer={
        <>
          <Button
            label={words(made === null ? "sheet.make" : "sheet.isSaved")}
            kind="primary"
            type="submit"
            disabled={isMaking || (made === null && !isStrong)}
            onPress={() => undefined}
          />
          <Button label={t(made === null ? "action.cancel" : "action.close")} onPress={onClose} />
        </>
      }
    >
      {purpose !== "first" && <p>{words(`sheet.${purpose}.text`)}</p>}
      {made === null ? (
        <PassphraseField
          label={words("sheet.passphrase")}
          hint={words("sheet.passphrase.text")}
          first
          {...{ passphrase, known }}
          onChange={setPassphrase}
        />
      ) : (
        <SavedBackup made={made} isSigning={purpose !== "identity"} />
      )}
      {isMaking && <p role="status">{words("sheet.making")}</p>}
    </SideSheet>
  );
}

const doneWords = {
  first: "sheet.done.sign",
  identity: "sheet.done.sign",
  second: "sheet.done.second",
  replace: "sheet.done.replace",
} as const;

function useMakeKey({ purpose, database, planned, who, onClose }: MakeKeySheetProps) {
  const words = usePublishWords();
  const { call, tell, tellFailure } = usePageActions();
  const [made, setMade] = useState<MadeKey | null>(null);
  const [isMaking, setIsMaking] = useState(false);
  const log = (what: ShareLogCode, where: string) =>
    call("share.log", { entry: { at: Date.now(), who, what, where, params: {} } });

  const make = async (passphrase: string) => {
    setIsMaking(true);
    // The passphrase holds the page up for a second or two: what says so has to be on the screen before.
    await new Promise((resolve) => setTimeout(resolve, 50));
    const key = await makeKey(purpose, passphrase, Date.now());
    setIsMaking(false);
    const { name, bytes } = key.backup;
    const kept = key.record === null ? ({ ok: true } as const) : await keepKey(database, key.record);
    if (!kept.ok) return tellFailure(kept.failure);
    downloadFile(name, bytes, "application/octet-stream");
    await log(purpose === "identity" ? "identityMade" : "keyMade", name);
    setMade(key);
  };
  /** Whether the next edition could be told of it; other keys need not be. */
  const planFor = async (id: string): Promise<boolean> => {
    if (purpose === "second") return await planned.add(id);
    return purpose === "replace" ? await planned.replaceBy(id) : true;
  };
  const finish = async () => {
    if (made === null) return;
    if (made.record !== null) {
      const noted = await noteBackup(database, made.id, Date.now());
      if (!noted.ok) return tellFailure(noted.failure);
    }
    await log("keyBackedUp", made.backup.name);
    if (!(await planFor(made.id))) return;
    tell({ kind: "done", text: words(doneWords[purpose]) });
    onClose();
  };
  return { made, isMaking, make, finish };
}
