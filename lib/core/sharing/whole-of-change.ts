/** Makes a whole document of a change file, which holds only what somebody proposes to change, and of the document that it was made from. */
import { partsOfFile, type RuleSet, type SetChange, type SetPart, setParts } from "../rules/rule-set.ts";
import { itemsOfPart, withItems } from "./merge/items-of-part.ts";
import { inPlaces } from "./order-of-change.ts";

/**
 * New and moved things stand where the file says. A new thing of which it does not say stands behind
 * what it stands behind in the file, or at the end.
 */
export function wholeOfChange(file: RuleSet, change: SetChange, base: RuleSet): RuleSet {
  const parts = partsOfFile(base).filter((part) => file.parts?.includes(part) ?? true);
  const whole = parts.reduce((set, part) => withChanges(set, part, file, change), base);
  const { change: _, ...rest } = { ...file, ...partsOf(whole) };
  return { ...rest, parts };
}

function withChanges(set: RuleSet, part: SetPart, file: RuleSet, change: SetChange): RuleSet {
  const items = itemsOfPart(set, part);
  const order = [...items.keys()];
  const changed = itemsOfPart(file, part);
  let last: string | null = null;
  for (const id of changed.keys()) {
    if (!items.has(id)) order.splice(last === null ? order.length : order.indexOf(last) + 1, 0, id);
    last = id;
  }
  const ofPart = (one: { readonly part: SetPart }) => one.part === part;
  const gone = new Set(change.removed.filter(ofPart).map(({ id }) => id));
  const placed = inPlaces(order, change.order?.filter(ofPart) ?? []);
  const kept = placed.filter((id) => changed.has(id) || !gone.has(id));
  return withItems(set, part, new Map(kept.map((id) => [id, (changed.has(id) ? changed : items).get(id)])));
}

function partsOf(set: RuleSet): Partial<RuleSet> {
  return Object.fromEntries(Object.entries(set).filter(([key]) => setParts.some((part) => part === key)));
}
