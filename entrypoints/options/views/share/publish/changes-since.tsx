/** What would be other in the next edition than in the last one, in numbers and by name, before it is signed. */
import { useMemo } from "preact/hooks";
import { displayText } from "../../../../../components/display-text.ts";
import { useTranslation } from "../../../../../components/translation.tsx";
import { compareRuleSets, type ListChanges } from "../../../../../lib/core/rules/compare-rule-sets.ts";
import type { RuleSet } from "../../../../../lib/core/rules/rule-set.ts";
import { bareSet, withoutStamps } from "../../../../../lib/core/sharing/document-of.ts";
import type { Publication } from "../../../../../lib/core/sharing/publication.ts";
import { type ShareScope, sharedContent } from "../../../../../lib/core/sharing/shared-content.ts";
import { readOwnEdition } from "../../../../../lib/sealing/read-own-edition.ts";
import { type NamedChange, namedChanges } from "./named-changes.ts";
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
  const changes = useMemo(() => (before === null ? null : compareRuleSets(before, after)), [before, after]);
  const named = useMemo(() => (before === null ? [] : namedChanges(before, after)), [before, after]);
  if (publication === null || publication.version === 0 || publication.revoked) return null;
  const { version } = publication;
  if (changes === null) return <p class="hint">{words("publish.changes.unknown", { version })}</p>;
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
      {named.length > 0 && <ChangeNames changes={named} />}
    </section>
  );
}

/** `null`: its file is not kept here. */
function lastSet(file: string | undefined): RuleSet | null {
  const edition = file === undefined ? null : readOwnEdition(file);
  return edition === null ? null : withoutStamps(bareSet(edition.set));
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

/** A person reads some of them; the numbers above tell of all. */
const mostNamed = 100;

function ChangeNames({ changes }: { readonly changes: readonly NamedChange[] }) {
  const words = usePublishWords();
  return (
    <details>
      <summary>{words("publish.changes.names")}</summary>
      <ul class="change-names">
        {changes.slice(0, mostNamed).map(({ kind, part, id, name }) => (
          <li key={`${part} ${id}`}>
            {words(`publish.${kind}`)} · {words(`publish.kind.${part}`)} · <bdi>{displayText(name)}</bdi>
          </li>
        ))}
        {changes.length > mostNamed && (
          <li>{words("publish.changes.more", { count: changes.length - mostNamed })}</li>
        )}
      </ul>
    </details>
  );
}
