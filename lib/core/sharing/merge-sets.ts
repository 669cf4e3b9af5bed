/**
 * Merges a shared file into the user's own set: three ways, thing by thing and field by field.
 *
 * What only they changed is a change that can be taken or declined; what only the user changed stays; what both changed
 * otherwise is a conflict and never decided here. Without a common ancestor nothing is ever taken away, and every
 * field that differs is a conflict. O(things), and only what differs is looked into.
 */
import { type PrivateField, type RuleSet, type SetPart, setParts } from "../rules/rule-set.ts";
import { withoutGmail } from "../rules/without-gmail.ts";
import { isEqual } from "../shared/is-equal.ts";
import { doubtsAbout } from "./merge/doubts-about.ts";
import { fillWithheld } from "./merge/fill-withheld.ts";
import { type Items, itemsOfPart, type MergePart } from "./merge/items-of-part.ts";
import { type FieldMerge, mergeFields, withFields } from "./merge/merge-fields.ts";
import { judgeOrder } from "./merge/merge-order.ts";
import type { MergeChange, MergeConflict, PartMerge, SetMerge } from "./set-merge.ts";
import { withholdPrivate } from "./withhold-private.ts";

export interface SetsToMerge {
  /** The document that both sides come from; `null`: none is known. */
  readonly base: RuleSet | null;
  /** The user's own set. */
  readonly mine: RuleSet;
  /** The document as it was read, with `parts` and `withheld`. */
  readonly theirs: RuleSet;
  /** The user's own addresses, which what left here may lack. */
  readonly accounts?: readonly string[];
}

export function mergeSets(sets: SetsToMerge): SetMerge {
  const { base, theirs } = sets;
  const merging = new Merging({
    ...sets,
    base: base === null ? null : { ...base, rules: withoutGmail(base.rules) },
    theirs: { ...theirs, rules: withoutGmail(theirs.rules) },
  });
  const { parts = setParts } = sets.theirs;
  for (const part of parts) merging.addPart(part);
  // What this release does not know is shared with all parts together only: a partial file says nothing about it.
  if (setParts.every((part) => parts.includes(part))) merging.addPart("others");
  return merging.result();
}

class Merging {
  readonly #sets: SetsToMerge;
  readonly #withheld: readonly PrivateField[];
  readonly #changes: MergeChange[] = [];
  readonly #conflicts: MergeConflict[] = [];
  readonly #parts: PartMerge[] = [];
  #stripped: RuleSet | null = null;
  readonly #shownItems = new Map<MergePart, Items>();

  constructor(sets: SetsToMerge) {
    this.#sets = sets;
    this.#withheld = sets.theirs.withheld ?? [];
  }

  result(): SetMerge {
    return {
      mine: this.#sets.mine,
      changes: this.#changes,
      conflicts: this.#conflicts,
      parts: this.#parts,
    };
  }

  addPart(part: MergePart): void {
    const mine = itemsOfPart(this.#sets.mine, part);
    const base = baseItems(this.#sets.base, part);
    const written = itemsOfPart(this.#sets.theirs, part);
    const theirs = new Map(
      [...written].map(([id, item]) => [
        id,
        fillWithheld(part, this.#withheld, item, mine.get(id) ?? base?.get(id)),
      ]),
    );
    const authors = authorsOf(this.#sets.theirs, part);
    const placeOf = (id: string, ...rest: readonly string[]) => ({
      key: JSON.stringify([part, id, ...rest]),
      ...{ part, id, author: authors.get(id) ?? null },
    });
    for (const [id, item] of theirs)
      this.#addTheirs(placeOf, id, { base: base?.get(id), mine: mine.get(id), theirs: item });
    for (const [id, item] of mine) {
      const before = base?.get(id);
      if (theirs.has(id) || before === undefined) continue;
      if (isEqual(before, item) || isEqual(before, this.#shown(part, id)))
        this.#changes.push({ ...placeOf(id), kind: "removed", before: item });
      else this.#conflicts.push({ ...placeOf(id), kind: "removedThere", item });
    }
    this.#addOrder(part, placeOf("", "order"), { base, mine, theirs });
  }

  /** The thing here with what the base leaves out left out of it. */
  #shown(part: MergePart, id: string): unknown {
    const { base, mine, accounts = [] } = this.#sets;
    this.#stripped ??= withholdPrivate(mine, base?.withheld ?? [], accounts);
    const items = this.#shownItems.get(part) ?? itemsOfPart(this.#stripped, part);
    this.#shownItems.set(part, items);
    return items.get(id);
  }

  #addTheirs(placeOf: PlaceOf, id: string, { base, mine, theirs }: Sides): void {
    if (mine !== undefined) this.#addBoth(placeOf, id, { base, mine, theirs });
    else if (base === undefined) this.#changes.push({ ...placeOf(id), kind: "added", after: theirs });
    else if (!isEqual(base, theirs)) {
      this.#conflicts.push({ ...placeOf(id), kind: "removedHere", item: theirs });
    }
  }

  #addBoth(placeOf: PlaceOf, id: string, sides: Sides): void {
    if (isEqual(sides.mine, sides.theirs)) return;
    const place = placeOf(id);
    const merges = mergeFields(sides, doubtsAbout(place.part, this.#withheld));
    const taken = merges.filter(isTaken);
    if (taken.length > 0) {
      const fields = taken.map(({ path, before, after }) => ({ path, before, after }));
      const after = withFields(
        sides.mine,
        fields.map(({ path, after: value }) => ({ path, value })),
      );
      this.#changes.push({ ...place, kind: "changed", before: sides.mine, after, fields });
    }
    for (const merge of merges) {
      if (isTaken(merge)) continue;
      this.#conflicts.push({ ...merge, ...placeOf(id, ...merge.path), kind: "field", item: sides.mine });
    }
  }

  #addOrder(part: MergePart, place: ReturnType<PlaceOf>, { base, mine, theirs }: PartSides): void {
    const orders = {
      base: [...(base?.keys() ?? [])],
      mine: [...mine.keys()],
      theirs: [...theirs.keys()],
    };
    const order = isOrdered(part) ? judgeOrder(orders) : "kept";
    this.#parts.push({ part, mine, theirs, orders, order });
    if (order === "moved") this.#changes.push({ ...place, id: "", kind: "moved" });
    // Of clients it only decides where two claim one address; nobody is asked about that.
    if (order === "conflict" && part === "rules") this.#conflicts.push({ ...place, id: "", kind: "order" });
  }
}

type PlaceOf = (
  id: string,
  ...rest: readonly string[]
) => { readonly key: string; readonly part: MergePart; readonly id: string; readonly author: string | null };

interface Sides {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

interface PartSides {
  readonly base: Items | null;
  readonly mine: Items;
  readonly theirs: Items;
}

/** `null`: it says nothing about the part. */
function baseItems(base: RuleSet | null, part: MergePart): Items | null {
  if (base === null) return null;
  const { parts = setParts } = base;
  const needed = part === "others" ? setParts : [part];
  return needed.every((one) => parts.includes(one)) ? itemsOfPart(base, part) : null;
}

function isOrdered(part: MergePart): boolean {
  return part !== "settings" && part !== "others";
}

function isTaken(merge: FieldMerge): merge is Extract<FieldMerge, { readonly kind: "take" }> {
  return merge.kind === "take";
}

/** By the id of the thing; those that the file does not name are absent. */
function authorsOf(set: RuleSet, part: MergePart): ReadonlyMap<string, string> {
  const authors = new Map<string, string>();
  if (!isListed(part)) return authors;
  for (const entry of set[part] ?? []) {
    const { id, author } = (entry ?? {}) as { readonly id?: unknown; readonly author?: unknown };
    if (typeof id === "string" && typeof author === "string") authors.set(id, author);
  }
  return authors;
}

function isListed(part: MergePart): part is Exclude<SetPart, "settings"> {
  return part !== "settings" && part !== "others";
}
