/**
 * Says of each item of a shared set how often it was changed, and by whom last.
 *
 * An item that is as the newest shared revision has it keeps what that revision says; one that differs is changed
 * once more, by whoever shares it now. Only what both revisions may show is compared, so that a note which stays at home
 * does not count as a change.
 */
import type { ItemStamp, PrivateField, RuleSet } from "../rules/rule-set.ts";
import { privateFields } from "../rules/rule-set.ts";
import { canonicalText } from "../shared/canonical-text.ts";
import type { OpenedBase } from "./contained-bases.ts";
import { idOfItem, isStamped, itemsOf, type ListPart, listParts } from "./set-items.ts";
import type { ShareScope } from "./shared-content.ts";
import { withholdPrivate } from "./withhold-private.ts";

export interface Stamping extends ShareScope {
  /** The name that the changer goes by; empty: none. */
  readonly author: string;
  /** The newest first. */
  readonly bases: readonly OpenedBase[];
}

/** @param content as it is shared, without stamps */
export function stampItems(content: RuleSet, { bases, author, ...scope }: Stamping): RuleSet {
  const before = bases.map((base) => comparable(content, base, scope));
  const stamped = listParts.filter(isStamped).flatMap((part) => {
    const items = content[part];
    if (items === undefined) return [];
    return [
      [part, items.map((item, index) => withStamp(item, stampOf({ part, item, index, author, before })))],
    ];
  });
  return { ...content, ...Object.fromEntries(stamped) };
}

/** An item as texts of what both sides may show. */
interface Comparable {
  readonly base: OpenedBase;
  /** By part, then in the order of the items. */
  readonly mine: Readonly<Record<ListPart, readonly unknown[]>>;
  /** By part, then by the id of the item. */
  readonly theirs: Readonly<Record<ListPart, ReadonlyMap<string, unknown>>>;
}

function comparable(content: RuleSet, base: OpenedBase, { withheld, accounts }: ShareScope): Comparable {
  const hidden = hiddenByEither(withheld, base.withheld);
  const [mine, theirs] = [content, base.set].map((set) => withholdPrivate(set, hidden, accounts));
  return {
    base,
    mine: byPart((part) => itemsOf(mine ?? content, part)),
    theirs: byPart((part) => {
      const items = itemsOf(theirs ?? base.set, part);
      return new Map(items.flatMap((item) => entryOf(part, item)));
    }),
  };
}

export function hiddenByEither(
  one: readonly PrivateField[],
  other: readonly PrivateField[],
): readonly PrivateField[] {
  return privateFields.filter((field) => one.includes(field) || other.includes(field));
}

function byPart<Value>(of: (part: ListPart) => Value): Record<ListPart, Value> {
  return Object.fromEntries(listParts.map((part) => [part, of(part)])) as Record<ListPart, Value>;
}

function entryOf(part: ListPart, item: unknown): [string, unknown][] {
  const id = idOfItem(part, item);
  return id === null ? [] : [[id, item]];
}

interface Place {
  readonly part: ListPart;
  readonly item: unknown;
  readonly index: number;
  readonly author: string;
  readonly before: readonly Comparable[];
}

/** `null`: nobody can call the item by an id, so nothing is said of it. */
function stampOf({ part, item, index, author, before }: Place): ItemStamp | null {
  const id = idOfItem(part, item);
  if (id === null) return null;
  const by = author === "" ? {} : { author };
  const known = before.find(({ theirs }) => theirs[part].has(id));
  if (known === undefined) return { revision: 1, ...by };
  const { revision = 1, ...last } = known.base.stamps[part]?.get(id) ?? {};
  const isSame = canonicalText(known.theirs[part].get(id)) === canonicalText(known.mine[part][index]);
  return isSame ? { revision, ...last } : { revision: revision + 1, ...by };
}

function withStamp(item: unknown, stamp: ItemStamp | null): unknown {
  return stamp === null ? item : { ...(item as object), ...stamp };
}
