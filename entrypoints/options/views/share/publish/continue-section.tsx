/** For whoever published the set from another browser: the last file says which number comes next. */
import { useTranslation } from "../../../../../components/translation.tsx";
import type { Request } from "../../../../../lib/messaging/protocol.ts";
import { usePageActions } from "../../../page-actions.ts";
import { ChooseFile } from "../../choose-file.tsx";
import { readBytes } from "../files/read-bytes.ts";
import { continueFrom } from "./continue-from.ts";
import { publishFailure } from "./publish-failure.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface ContinueSectionProps {
  readonly setId: string;
  /** Public keys of the user's own. */
  readonly own: readonly string[];
}

export function ContinueSection({ setId, own }: ContinueSectionProps) {
  const t = useTranslation();
  const words = usePublishWords();
  const { call, tell } = usePageActions();
  const refuse = (failure: { readonly code: string; readonly params: object }) =>
    tell({ kind: "failed", text: publishFailure(t, words, failure) });
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const bytes = await readBytes(file);
    if (!bytes.ok) return refuse(bytes.error);
    const read = await continueFrom(bytes.value, setId, own, Date.now());
    if (!read.ok) return refuse(read);
    const noted = await call("publication.note", { ...read.value, log: null } as Request<"publication.note">);
    if (!noted.ok) return refuse(noted);
    tell({
      kind: "done",
      text: words("publish.continued", { version: read.value.publication.version }),
    });
  };
  return (
    <details>
      <summary>{words("publish.continue")}</summary>
      <div class="folded-body">
        <p class="hint">{words("publish.continue.hint")}</p>
        <ChooseFile
          label={words("publish.continue")}
          accept="application/json,.json,.jws"
          onFiles={(files) => void take(files)}
        />
      </div>
    </details>
  );
}
