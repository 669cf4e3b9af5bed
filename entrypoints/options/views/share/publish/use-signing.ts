/** Signs, notes and then hands out the file, in this order: what could not be noted never leaves. */
import { useState } from "preact/hooks";
import { downloadFile } from "../../../../../components/download-file.ts";
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Outcome } from "../../../../../lib/core/shared/outcome.ts";
import type { Failure } from "../../../../../lib/i18n/failure-sentence.ts";
import type { Request } from "../../../../../lib/messaging/protocol.ts";
import { usePageActions } from "../../../page-actions.ts";
import { publishFailure } from "./publish-failure.ts";
import type { SignedEdition } from "./sign-next-edition.ts";
import { usePublishWords } from "./use-publish-words.ts";

type Note = Request<"publication.note">;

export interface SigningState {
  readonly isSigning: boolean;
  /** Gives whether the file was handed out. */
  readonly run: (make: () => Promise<Outcome<SignedEdition>>) => Promise<boolean>;
}

export function useSigning(): SigningState {
  const t = useTranslation();
  const words = usePublishWords();
  const { call, tell } = usePageActions();
  const [isSigning, setIsSigning] = useState(false);

  const refuse = (failure: Failure) => {
    tell({ kind: "failed", text: publishFailure(t, words, failure) });
    return false;
  };
  const signAndNote = async (make: () => Promise<Outcome<SignedEdition>>): Promise<boolean> => {
    const signed = await make();
    if (!signed.ok) return refuse(signed);
    const { publication, base, log, file, changesKeys } = signed.value;
    // The schema's types have lists that could be changed, ours have not: the same values for both.
    const noted = await call("publication.note", { publication, base, log } as Note);
    if (!noted.ok) return refuse(noted);
    downloadFile(file.name, file.text);
    if (changesKeys) await call("share.log", { entry: { ...log, what: "keyRotated", params: {} } });
    const { version } = publication;
    const text =
      version === 1
        ? words("publish.signed.first", { file: file.name })
        : words("publish.signed", { version, file: file.name });
    tell({ kind: "done", text });
    return true;
  };
  return {
    isSigning,
    run: async (make) => {
      setIsSigning(true);
      try {
        return await signAndNote(make);
      } finally {
        setIsSigning(false);
      }
    },
  };
}
