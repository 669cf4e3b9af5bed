/** What would be other in the next edition than in the last one, before it is signed. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { useTranslation } from "../../../../../components/translation.tsx";
import { compareRuleSets, type ListChanges } from "../../../../../lib/core/rules/compare-rule-sets.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { bareSet, withoutStamps } from "../../../../../lib/core/sharing/document-of.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import { type ShareScope, sharedContent } from "../../../../../lib/core/sharing/shared-content.ts";
import { verifyEdition } from "../../../../../lib/sealing/verify-edition.ts";
import { usePublishWords } from "./use-publish-words.ts";

export interface ChangesSinceProps {
  readonly set: RuleSet;
  readonly scope: ShareScope;
  readonly publication: Publication | null;
}

export function ChangesSince({ set, scope, publication }: ChangesSinceProps) {
  const words = usePublishWords();
  const before = useLastSet(publication);
  const changes = useMemo(
    () => (before ? compareRuleSets(before, withoutStamps(bareSet(sharedContent(set, scope)))) : null),
    [before, set, scope],
  );
  if (publication === null || publication.version === 0 || publication.revoked) return null;
  const { version } = publication;
  if (before === null) return <p class="hint">{words("publish.changes.unknown", { version })}</p>;
  if (changes === null) return null;
  if (changes.isEqual) return <p class="hint">{words("publish.changes.none", { version })}</p>;
  return (
    <section class="edition-changes" aria-labelledby="edition-changes">
      <h3 id="edition-changes">{words("publish.changes", { version })}</h3>
      <ChangeTable
        rows={(["clients", "rules", "segments", "groups"] as const).map((kind) => [
          words(`publish.kind.${kind}`),
          changes[kind],
        ])}
      />
      {changes.isReordered && <p>{words("publish.reordered")}</p>}
    </section>
  );
}

function ChangeTable({ rows }: { readonly rows: readonly (readonly [string, ListChanges])[] }) {
  const t = useTranslation();
  const words = usePublishWords();
  const numbers = new Intl.NumberFormat(t.language.replace("_", "-"));
  return (
    <table class="change-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words("publish.kind")}</span>
          </th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {words(`publish.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([label, changes]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {columns.map((column) => (
              <td key={column} class="tabular">
                {numbers.format(changes[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const columns = ["added", "changed", "removed", "same"] as const;

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
