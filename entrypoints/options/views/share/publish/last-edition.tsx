/** What is known of the last edition: its number, its days, and what should be done about it. */
import { Button } from "../../../../../components/button.tsx";
import { downloadFile } from "../../../../../components/download-file.ts";
import { Notice } from "../../../../../components/notice.tsx";
import { editionFileName } from "../../../../../lib/core/sharing/invite-link.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import { formatDate } from "../../../../../lib/i18n/format-moment.ts";
import { usePageActions } from "../../../page-actions.ts";
import { usePublishWords } from "./use-publish-words.ts";

/** So long before its end the user is told, in milliseconds. */
const notedBefore = 14 * 86_400_000;

export interface LastEditionProps {
  readonly publication: Publication | null;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export function LastEdition({ publication, now }: LastEditionProps) {
  const words = usePublishWords();
  const { tell } = usePageActions();
  if (publication === null || publication.version === 0) return <p>{words("publish.never")}</p>;
  const { version, issued, expires, file, address } = publication;
  const day = (time: number | null) => formatDate(time ?? now, words.language);
  const save = (text: string) => {
    const name = editionFileName(address);
    downloadFile(name, text);
    tell({ kind: "done", text: words("publish.saved", { file: name }) });
  };
  return (
    <>
      <div class="button-row">
        <p>{words("publish.last", { version, issued: day(issued), expires: day(expires) })}</p>
        {file !== undefined && (
          <Button label={words("publish.saveAgain")} icon="download" onPress={() => save(file)} />
        )}
      </div>
      <StateNotice publication={publication} now={now} />
    </>
  );
}

function StateNotice({ publication, now }: { readonly publication: Publication; readonly now: number }) {
  const words = usePublishWords();
  const { version, expires, revoked } = publication;
  if (revoked) {
    return (
      <Notice
        kind="hint"
        title={words("publish.revoked")}
        text={words("publish.revoked.text", { version })}
      />
    );
  }
  if (expires === null || expires - now > notedBefore) return null;
  const title =
    expires < now
      ? words("publish.expired", { version })
      : words("publish.expiring", { version, expires: formatDate(expires, words.language) });
  return <Notice kind="hint" title={title} text={words("publish.expiring.text")} />;
}
