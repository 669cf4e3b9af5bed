/** What would be other in the next edition than in the last one, before it is signed. */
import { useMemo } from "preact/hooks";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { isEqual } from "../../../../../lib/core/shared/is-equal.ts";
import { bareSet, withoutStamps } from "../../../../../lib/core/sharing/document-of.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import { type ShareScope, sharedContent } from "../../../../../lib/core/sharing/shared-content.ts";
import { readOwnEdition } from "../../../../../lib/sealing/read-own-edition.ts";
import { ChangePreview } from "../preview/change-preview.tsx";
import { usePublishWords } from "./use-publish-words.ts";

export interface ChangesSinceProps {
  readonly set: RuleSet;
  readonly scope: ShareScope;
  readonly publication: Publication | null;
}

export function ChangesSince({ set, scope, publication }: ChangesSinceProps) {
  const words = usePublishWords();
  const file = publication?.file;
  const before = useMemo(() => lastSet(file), [file]);
  const after = useMemo(() => withoutStamps(bareSet(sharedContent(set, scope))), [set, scope]);
  if (publication === null || publication.version === 0 || publication.revoked) return null;
  const { version } = publication;
  if (before === null) return <p class="hint">{words("publish.changes.unknown", { version })}</p>;
  if (isEqual(before, after)) return <p class="hint">{words("publish.changes.none", { version })}</p>;
  return (
    <section class="edition-changes" aria-labelledby="edition-changes">
      <h3 id="edition-changes">{words("publish.changes", { version })}</h3>
      <ChangePreview before={before} after={after} />
    </section>
  );
}

/** `null`: its file is not kept here. */
function lastSet(file: string | undefined): RuleSet | null {
  const edition = file === undefined ? null : readOwnEdition(file);
  return edition === null ? null : withoutStamps(bareSet(edition.set));
}
