/** One change whole: each field as it is now and as it would be. */
import type { MergeChange } from "../../../../../lib/core/sharing/set-merge.ts";
import type { ItemWords } from "./use-item-words.ts";
import { useMergeWords } from "./use-merge-words.ts";

export interface ChangeDetailsProps {
  readonly change: MergeChange;
  readonly says: ItemWords;
}

export function ChangeDetails({ change, says }: ChangeDetailsProps) {
  const words = useMergeWords();
  const fields = fieldsOf(change);
  const title = words("merge.details", { name: says.name(change) });
  return (
    <section class="change-details" aria-label={title} aria-live="polite">
      <h4>
        <bdi>{title}</bdi>
      </h4>
      {fields.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{words("merge.field")}</th>
              {change.kind !== "added" && <th scope="col">{words("merge.before")}</th>}
              {change.kind !== "removed" && <th scope="col">{words("merge.after")}</th>}
            </tr>
          </thead>
          <tbody>
            {fields.map(({ path, before, after }) => {
              const lists = change.kind === "changed" ? says.lists({ path, before, after }) : null;
              const value = (side: unknown) => <bdi>{says.value(change.part, path, side)}</bdi>;
              return (
                <tr key={JSON.stringify(path)}>
                  <th scope="row">
                    <bdi>{says.field(change.part, change.id, path)}</bdi>
                  </th>
                  {change.kind !== "added" && <td>{value(before)}</td>}
                  {change.kind !== "removed" && (
                    <td>
                      {lists === null ? value(after) : lists.map((line) => <bdi key={line}>{line}</bdi>)}
                    </td>
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface Field {
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** Of a thing that is new or goes, all of its fields but the id. */
function fieldsOf(change: MergeChange): readonly Field[] {
  if (change.kind === "changed") return change.fields;
  if (change.kind === "moved") return [];
  const item = change.kind === "added" ? change.after : change.before;
  if (typeof item !== "object" || item === null || Array.isArray(item)) {
    return [{ path: [], before: item, after: item }];
  }
  return Object.entries(item)
    .filter(([key]) => key !== "id")
    .flatMap(([key, value]) =>
      key === "fields" && typeof value === "object" && value !== null
        ? Object.entries(value).map(([name, held]) => ({ path: [key, name], value: held as unknown }))
        : [{ path: [key], value: value as unknown }],
    )
    .filter(({ value }) => !Array.isArray(value) || value.length > 0)
    .map(({ path, value }) => ({ path, before: value, after: value }));
}
