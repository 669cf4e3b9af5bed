/** Everything that would look otherwise, kind by kind; opened, a kind shows messages as they are and as they would be. */

import { useState } from "preact/hooks";
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
      {kinds.slice(0, mostKinds).map((kind) => (
        <KindOfChange key={JSON.stringify(kind.what)} {...kind} />
      ))}
      {kinds.length > mostKinds && (
        <p class="hint">{words("preview.moreKinds", { count: kinds.length - mostKinds })}</p>
      )}
    </>
  );
}

/** Its messages are drawn once it is open: a key that is typed must not wait for hundreds of chips. */
function KindOfChange({ what, count, examples }: EditEffect["kinds"][number]) {
  const words = usePreviewWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details class="seen-kind" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        <ChangeKind what={what} count={count} />
      </summary>
      {isOpen && (
        <ul>
          {examples.map((example) => (
            <SeenChange key={`${example.record.account} ${example.record.id}`} {...example} />
          ))}
        </ul>
      )}
      {isOpen && count > examples.length && (
        <p class="hint">{words("preview.more", { count: count - examples.length })}</p>
      )}
    </details>
  );
}
