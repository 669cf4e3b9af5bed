/** What would be other in the next edition than in the last one, before it is signed. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { isEqual } from "../../../../../lib/core/shared/is-equal.ts";
import { bareSet, withoutStamps } from "../../../../../lib/core/sharing/document-of.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import { type ShareScope, sharedContent } from "../../../../../lib/core/sharing/shared-content.ts";
import { verifyEdition } from "../../../../../lib/sealing/verify-edition.ts";
import { ChangePreview } from "../preview/change-preview.tsx";
import { usePublishWords } from "./use-publish-words.ts";

export interface ChangesSinceProps {
  readonly set: RuleSet;
  readonly scope: ShareScope;
  readonly publication: Publication | null;
}

export function ChangesSince({ set, scope, publication }: ChangesSinceProps) {
  const words = usePublishWords();
  const before = useLastSet(publication);
  const after = useMemo(() => withoutStamps(bareSet(sharedContent(set, scope))), [set, scope]);
  if (publication === null || publication.version === 0 || publication.revoked) return null;
  const { version } = publication;
  if (before === null) return <p class="hint">{words("publish.changes.unknown", { version })}</p>;
  if (before === undefined) return null;
  if (isEqual(before, after)) return <p class="hint">{words("publish.changes.none", { version })}</p>;
  return (
    <section class="edition-changes" aria-labelledby="edition-changes">
      <h3 id="edition-changes">{words("publish.changes", { version })}</h3>
      <ChangePreview before={before} after={after} />
    </section>
  );
}

/** `undefined`: being read; `null`: its file is not kept here. */
function useLastSet(publication: Publication | null): RuleSet | null | undefined {
  const file = publication?.file;
  const [read, setRead] = useState<{ readonly file: string; readonly set: RuleSet | null }>();
  useEffect(() => {
    if (file === undefined) return;
    let wanted = true;
    void verifyEdition(file, []).then((verified) => {
      const set = verified.ok ? withoutStamps(bareSet(verified.edition.set)) : null;
      if (wanted) setRead({ file, set });
    });
    return () => {
      wanted = false;
    };
  }, [file]);
  if (file === undefined) return null;
  return read?.file === file ? read.set : undefined;
}
