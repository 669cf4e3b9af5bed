/** The changes of a merge with the words by which a person finds them. */
import { useMemo } from "preact/hooks";
import { displayText } from "../../../../../components/display-text.ts";
import type { MergeChange } from "../../../../../lib/core/sharing/set-merge.ts";
import type { MergeWords } from "../../../../../lib/i18n/merge/translate-merge.ts";
import type { ListedChange } from "./find-changes.ts";
import type { ItemWords } from "./use-item-words.ts";
import { useMergeWords } from "./use-merge-words.ts";

export function useListedChanges(changes: readonly MergeChange[], says: ItemWords): readonly ListedChange[] {
  const words = useMergeWords();
  return useMemo(
    () =>
      changes.map((change) => ({
        id: change.key,
        change,
        name: says.name(change),
        part: words(`merge.part.${change.part}`),
        what: whatOf(change, says, words),
      })),
    [changes, says, words],
  );
}

/** Of a changed thing its fields, of another one what tells it best. */
function whatOf(change: MergeChange, says: ItemWords, words: MergeWords): string {
  if (change.kind === "moved") return "";
  if (change.kind !== "changed") {
    return summaryOf(change.kind === "added" ? change.after : change.before);
  }
  const between = words("merge.told.between");
  return change.fields
    .map(({ path, before, after }) => {
      const lists = says.lists({ path, before, after });
      const values = [before, after].map((side) => says.value(change.part, path, side));
      return words("merge.told", {
        field: says.field(change.part, change.id, path),
        value: lists?.join(between) ?? values.join(" → "),
      });
    })
    .join(between);
}

const mostTold = 4;

/** Domains and addresses of a client, the condition of a rule or segment, the members of a group. */
function summaryOf(item: unknown): string {
  const { condition, domains, addresses, members } = (item ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof condition === "string") return displayText(condition);
  const told = [
    ...texts(domains).map((domain) => `@${domain}`),
    ...texts(addresses),
    ...texts(Array.isArray(members) ? members.map((one) => one?.address ?? one) : []),
  ];
  const more = told.length - mostTold;
  return displayText(told.slice(0, mostTold).join(", ") + (more > 0 ? ` +${more}` : ""));
}

function texts(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.filter((one) => typeof one === "string") : [];
}
