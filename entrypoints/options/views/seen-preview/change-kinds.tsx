/** Everything that would look otherwise, kind by kind; opened, a kind shows messages as they are and as they would be. */

import { ChangeKind } from "./change-kind.tsx";
import type { EditEffect } from "./edit-effect.ts";
import { SeenChange } from "./seen-change.tsx";
import { usePreviewWords } from "./use-preview-words.ts";

/** An import may change a hundred labels: the rest is counted. */
const mostKinds = 8;

export function ChangeKinds({ kinds }: Pick<EditEffect, "kinds">) {
  const words = usePreviewWords();
  return (
    <>
      {kinds.slice(0, mostKinds).map(({ what, count, examples }) => (
        <details key={JSON.stringify(what)} class="seen-kind">
          <summary>
            <ChangeKind what={what} count={count} />
          </summary>
          <ul>
            {examples.map((example) => (
              <SeenChange key={`${example.record.account} ${example.record.id}`} {...example} />
            ))}
          </ul>
          {count > examples.length && (
            <p class="hint">{words("preview.more", { count: count - examples.length })}</p>
          )}
        </details>
      ))}
      {kinds.length > mostKinds && (
        <p class="hint">{words("preview.moreKinds", { count: kinds.length - mostKinds })}</p>
      )}
    </>
  );
}
