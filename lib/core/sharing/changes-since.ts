/** What somebody would propose to whoever shared a revision: what is new, other or gone since then, item by item. */
import type { RuleSet, SetPart } from "../rules/rule-set.ts";
import { canonicalText } from "../shared/canonical-text.ts";
import type { OpenedBase } from "./contained-bases.ts";
import { movedIds } from "./order-of-change.ts";
import { idOfItem, itemsOf, type ListPart, listParts, nameOfItem } from "./set-items.ts";
import { type ShareScope, sharedContent } from "./shared-content.ts";
import { hiddenByEither } from "./stamp-items.ts";

export interface ProposedChange {
  readonly part: SetPart;
  /** Of the item; of a setting, its name; empty: the order of the part. */
  readonly id: string;
  /** As people call it; of what is gone, as it was called. */
  readonly name: string;
  readonly kind: "added" | "changed" | "removed" | "moved";
  /** As it is shared; absent: it is gone, or only the order is another. */
  readonly item?: unknown;
}

/** What both sides may show of the parts that both have. Items that have no id cannot be told apart and are passed over. */
export function changesSince(set: RuleSet, scope: ShareScope, base: OpenedBase): readonly ProposedChange[] {
  const common: ShareScope = {
    ...scope,
    parts: scope.parts.filter((part) => base.parts.includes(part)),
    withheld: hiddenByEither(scope.withheld, base.withheld),
  };
  const now = sharedContent(set, common);
  const before = sharedContent(base.set, common);
  return [
    ...listParts.flatMap((part) => changesOfList(part, itemsOf(before, part), itemsOf(now, part))),
    ...changesOf("settings", settingsOf(before), settingsOf(now)),
    ...(isMoved(before, now) ? [{ part: "rules", id: "", name: "", kind: "moved" } as const] : []),
  ];
}

/** Such as `rules/018f…`: tells a change from all others. */
export function keyOfChange({ part, id }: Pick<ProposedChange, "part" | "id">): string {
  return `${part}/${id}`;
}

/** The order of the other parts decides nothing, and nobody put them into it. */
function isMoved(before: RuleSet, now: RuleSet): boolean {
  const [old, ours] = [before, now].map(({ rules }) => rules.map(({ id }) => id));
  return movedIds(old ?? [], ours ?? []).size > 0;
}

interface Named {
  readonly name: string;
  readonly item: unknown;
}

function changesOfList(
  part: ListPart,
  before: readonly unknown[],
  now: readonly unknown[],
): readonly ProposedChange[] {
  const byId = (items: readonly unknown[]) =>
    new Map(
      items.flatMap((item): [string, Named][] => {
        const id = idOfItem(part, item);
        return id === null ? [] : [[id, { name: nameOfItem(item), item }]];
      }),
    );
  return changesOf(part, byId(before), byId(now));
}

function settingsOf({ settings = {} }: RuleSet): ReadonlyMap<string, Named> {
  return new Map(Object.entries(settings).map(([name, item]) => [name, { name, item }]));
}

function changesOf(
  part: SetPart,
  before: ReadonlyMap<string, Named>,
  now: ReadonlyMap<string, Named>,
): readonly ProposedChange[] {
  const present = [...now].flatMap(([id, { name, item }]): ProposedChange[] => {
    const old = before.get(id);
    if (old === undefined) return [{ part, id, name, kind: "added", item }];
    return canonicalText(old.item) === canonicalText(item) ? [] : [{ part, id, name, kind: "changed", item }];
  });
  const gone = [...before].filter(([id]) => !now.has(id));
  return [...present, ...gone.map(([id, { name }]): ProposedChange => ({ part, id, name, kind: "removed" }))];
}
