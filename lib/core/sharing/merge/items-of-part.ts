/** The things that a part of a rule set holds, each under the key by which it is the same thing elsewhere, and back again. */
import { type RuleSet, type SetPart, setParts } from "../../rules/rule-set.ts";
import { isStamped, withoutStamp } from "../set-items.ts";

/** `others`: what stands beside the parts and belongs to a release that this one does not know. */
export type MergePart = SetPart | "others";

/** By their keys, in their order; without stamps. Templates carry none: what they call so is their own. */
export type Items = ReadonlyMap<string, unknown>;

/** What a rule set is called by, and what a document says of itself: no thing of any part. */
const headKeys: ReadonlySet<string> = new Set([
  ...["format", "version", "id", "name", ...setParts],
  ...["parts", "withheld", "history", "change", "merged"],
]);

export function itemsOfPart(set: RuleSet, part: MergePart): Items {
  if (part === "settings") return new Map(Object.entries(set.settings ?? {}));
  if (part === "others") return new Map(Object.entries(set).filter(([key]) => !headKeys.has(key)));
  const items = new Map<string, unknown>();
  for (const entry of set[part] ?? []) {
    const item = isStamped(part) ? withoutStamp(entry) : entry;
    items.set(freeKey(items, keyOf(item)), item);
  }
  return items;
}

/** The set with these things in the part. A part that is empty and was not there stays away. */
export function withItems(set: RuleSet, part: MergePart, items: Items): RuleSet {
  if (part === "others") {
    const head = Object.entries(set).filter(([key]) => headKeys.has(key));
    return Object.fromEntries([...head, ...items]) as unknown as RuleSet;
  }
  if (items.size === 0 && set[part] === undefined) return set;
  return { ...set, [part]: part === "settings" ? Object.fromEntries(items) : [...items.values()] };
}

/** Entries that were written by hand go by their name, and those without one by what they hold. */
function keyOf(entry: unknown): string {
  const { id, name } = (entry ?? {}) as { readonly id?: unknown; readonly name?: unknown };
  if (typeof id === "string") return id;
  return typeof name === "string" ? name.slice(0, 64) : JSON.stringify(entry);
}

/** Segments and their like are not refused for having a key twice, and none of them may get lost. */
function freeKey(items: Items, key: string): string {
  return items.has(key) ? freeKey(items, `${key}\u0000`) : key;
}
