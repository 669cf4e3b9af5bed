/** How much of each part would be new, changed, removed, or was changed by both. */
import type { MergePart, SetMerge } from "../../../../../lib/core/sharing/set-merge.ts";
import { languageTags } from "../../../../../lib/i18n/translate.ts";
import { useMergeWords } from "./use-merge-words.ts";

const columns = ["added", "changed", "removed", "conflicts"] as const;
type Counts = Readonly<Record<(typeof columns)[number], number>>;

export function ChangeCounts({ merge }: { readonly merge: SetMerge }) {
  const words = useMergeWords();
  const numbers = new Intl.NumberFormat(languageTags[words.language]);
  const counted = merge.parts
    .map(({ part }) => ({ part, counts: countsOf(merge, part) }))
    .filter(({ counts }) => columns.some((column) => counts[column] > 0));
  const shown = columns.filter((column) => column !== "conflicts" || merge.conflicts.length > 0);
  if (counted.length === 0) return <p>{words("merge.changes.none")}</p>;
  return (
    <table class="change-table">
      <thead>
        <tr>
          <th scope="col">
            <span class="visually-hidden">{words("merge.part")}</span>
          </th>
          {shown.map((column) => (
            <th key={column} scope="col">
              {words(`merge.count.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {counted.map(({ part, counts }) => (
          <tr key={part}>
            <th scope="row">{words(`merge.part.${part}`)}</th>
            {shown.map((column) => (
              <td key={column} class="tabular">
                {numbers.format(counts[column])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function countsOf({ changes, conflicts }: SetMerge, part: MergePart): Counts {
  const kinds = changes.filter((change) => change.part === part).map(({ kind }) => kind);
  return {
    added: kinds.filter((kind) => kind === "added").length,
    // An order is a change of the part, and not one of any thing in it.
    changed: kinds.filter((kind) => kind === "changed" || kind === "moved").length,
    removed: kinds.filter((kind) => kind === "removed").length,
    conflicts: conflicts.filter((conflict) => conflict.part === part).length,
  };
}
