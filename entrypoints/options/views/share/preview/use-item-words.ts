/** What is said of a change: what it is called, and what about it changes, in the language of the page. */
import { useMemo } from "preact/hooks";
import { displayText } from "../../../../../components/display-text.ts";
import { useTranslation } from "../../../../../components/translation.tsx";
import type {
  FieldChange,
  FieldPath,
  MergeChange,
  MergeConflict,
  MergePart,
  SetMerge,
} from "../../../../../lib/core/sharing/set-merge.ts";
import { useClientRecordWords } from "../../clients/use-client-record-words.ts";
import { type SayingWords, sayElement, sayField, sayValue } from "./say-value.ts";
import { useMergeWords } from "./use-merge-words.ts";

/** Of lists, as many as a person reads in a cell. */
const mostListed = 12;

export interface ItemWords {
  /** Of the thing; of the order of a part, what is ordered. */
  readonly name: (change: MergeChange | MergeConflict) => string;
  readonly field: (part: MergePart, id: string, path: FieldPath) => string;
  readonly value: (part: MergePart, path: FieldPath, value: unknown) => string;
  /** What a list gains and loses; `null`: it is no list on both sides. */
  readonly lists: (field: FieldChange) => readonly string[] | null;
}

export function useItemWords({ mine, parts }: Pick<SetMerge, "mine" | "parts">): ItemWords {
  const t = useTranslation();
  const words = useMergeWords();
  const record = useClientRecordWords();
  return useMemo(() => {
    const there = parts.find(({ part }) => part === "clients")?.theirs;
    const here = new Map(mine.clients.map((client) => [client.id, client.name]));
    const nameOf = (id: string) => here.get(id) ?? textOf(there?.get(id), "name") ?? undefined;
    const saying: SayingWords = { t, words, record, nameOf };
    return {
      name: (change) => nameOfChange(change, saying),
      field: (part, id, path) => sayField(saying, part, part === "settings" ? [id, ...path] : path),
      value: (part, path, value) => sayValue(saying, part, path, value),
      lists: (field) => listChanges(field, saying),
    };
  }, [mine, parts, t, words, record]);
}

function listChanges({ before, after }: FieldChange, saying: SayingWords): readonly string[] | null {
  if (!Array.isArray(before) || !Array.isArray(after)) return null;
  const { words } = saying;
  const added = without(after, before);
  const gone = without(before, after);
  if (added.length + gone.length === 0) return [words("merge.reordered")];
  return [
    ...(added.length === 0 ? [] : [words("merge.put", { list: listed(added, saying) })]),
    ...(gone.length === 0 ? [] : [words("merge.out", { list: listed(gone, saying) })]),
  ];
}

function listed(elements: readonly unknown[], saying: SayingWords): string {
  const shown = elements.slice(0, mostListed).map((element) => sayElement(saying, element));
  const more = elements.length - shown.length;
  const rest = more > 0 ? [saying.words("merge.more", { count: more })] : [];
  return displayText([...shown, ...rest].join(", "));
}

function nameOfChange(change: MergeChange | MergeConflict, { words }: SayingWords): string {
  const { kind, part, id } = change;
  if (kind === "moved" || kind === "order") {
    if (part === "rules") return words("merge.order");
    return words(part === "clients" ? "merge.order.clients" : "merge.order.others");
  }
  if (part === "settings") return words.byCode(`field.${id}`, {}) ?? displayText(id);
  const name = textOf(itemOf(change), "name");
  if (name !== null && name.trim() !== "") return displayText(name);
  return part === "others" ? displayText(id) : words("merge.unnamed");
}

/** As it is here, or as it would come. */
function itemOf(change: MergeChange | MergeConflict): unknown {
  if ("item" in change) return change.item;
  if ("before" in change) return change.before;
  return "after" in change ? change.after : undefined;
}

function textOf(item: unknown, key: string): string | null {
  if (typeof item !== "object" || item === null) return null;
  const value: unknown = Reflect.get(item, key);
  return typeof value === "string" ? value : null;
}

function without(list: readonly unknown[], others: readonly unknown[]): readonly unknown[] {
  const known = new Set(others.map((one) => JSON.stringify(one)));
  return list.filter((one) => !known.has(JSON.stringify(one)));
}
