/** What is to be done with the backup of a new key, and the words by which others know the key. */
import { Button } from "../../../../../components/button.tsx";
import { downloadFile } from "../../../../../components/download-file.ts";
import type { MadeKey } from "./make-key.ts";
import { useFingerprint } from "./use-fingerprint.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface SavedBackupProps {
  readonly made: MadeKey;
  /** A publisher key is compared by its words. */
  readonly isSigning: boolean;
}

export function SavedBackup({ made, isSigning }: SavedBackupProps) {
  const words = usePublishWords();
  const { name, bytes } = made.backup;
  const fingerprint = useFingerprint(isSigning ? made.id : undefined);
  return (
    <>
      <section class="passphrase" role="status">
        <p>
          <strong>{words("sheet.saved", { file: name })}</strong>
        </p>
        <p>{words("sheet.saved.text")}</p>
        <Button
          label={words("sheet.saveAgain")}
          icon="download"
          onPress={() => downloadFile(name, bytes, "application/octet-stream")}
        />
      </section>
      {fingerprint !== undefined && (
        <section class="passphrase">
          <h3>{words("sheet.words")}</h3>
          <code class="fingerprint" lang="en">
            {fingerprint.words}
          </code>
          <p class="hint">{words("sheet.words.text")}</p>
        </section>
      )}
    </>
  );
}
