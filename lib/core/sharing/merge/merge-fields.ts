/**
 * Merges one thing that both sides have, field by field. Objects within it are gone into, lists of different
 * things are merged by their elements, and everything else is one value: who alone changed it, wins.
 */
import { isEqual } from "../../shared/is-equal.ts";
import { type ListMerge, mergeLists } from "./merge-lists.ts";

/** From the item to the field, such as `["fields", "region"]`. */
export type FieldPath = readonly string[];

/** `undefined` is a field that is not there. */
export type FieldMerge =
  | { readonly kind: "take"; readonly path: FieldPath; readonly before: unknown; readonly after: unknown }
  | {
      readonly kind: "conflict";
      readonly path: FieldPath;
      readonly base: unknown;
      readonly mine: unknown;
      readonly theirs: unknown;
    };

export interface ItemSides {
  /** `undefined`: there is no common ancestor; then a switch that is only on one side is at odds, and anything else that only one side has was added. */
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** Whether what they took out or wrote otherwise may come from what their file keeps to itself, and not from them. */
export type IsDoubtful = (path: FieldPath, before: unknown, after: unknown) => boolean;

/** Fields that come out as they are here are not among them. */
export function mergeFields(sides: ItemSides, isDoubtful: IsDoubtful): readonly FieldMerge[] {
  const isKnown = sides.base !== undefined;
  const merges: FieldMerge[] = [];
  const visit = (path: FieldPath, { base, mine, theirs }: ItemSides) => {
    if (isEqual(mine, theirs)) return;
    const objects = objectsOf(base, mine, theirs);
    if (objects !== null) {
      for (const key of keysOf(objects)) visit([...path, key], sidesAt(objects, key));
      return;
    }
    merges.push(...mergeValue(path, { base, mine, theirs }, isDoubtful, isKnown));
  };
  visit([], sides);
  return merges;
}

/** None: it comes out as it is here. Of a list some may be taken, and some be at odds. */
function mergeValue(
  path: FieldPath,
  sides: ItemSides,
  isDoubtful: IsDoubtful,
  isKnown: boolean,
): readonly FieldMerge[] {
  const { base, mine, theirs } = sides;
  const isInDoubt = isDoubtful(path, mine, theirs);
  const lists = isInDoubt ? null : mergedLists(sides, (element) => isDoubtful(path, element, undefined));
  if (lists !== null) return mergesOfList(path, sides, lists);
  const isConflict = !isKnown && (typeof mine === "boolean" || typeof theirs === "boolean");
  if (!isConflict && isEqual(base, theirs)) return [];
  const isTheirs = !isConflict && isEqual(base, mine) && !isInDoubt;
  return [isTheirs ? taken(path, mine, theirs) : { kind: "conflict", path, base, mine, theirs }];
}

function mergesOfList(path: FieldPath, { base, mine }: ItemSides, lists: ListMerge): readonly FieldMerge[] {
  return [
    ...(isEqual(lists.mine, mine) ? [] : [taken(path, mine, lists.mine)]),
    ...(isEqual(lists.mine, lists.theirs) ? [] : [{ kind: "conflict" as const, path, base, ...lists }]),
  ];
}

/** `null`: they are no lists of different things. */
function mergedLists(
  { base, mine, theirs }: ItemSides,
  mayLack: (element: unknown) => boolean,
): ListMerge | null {
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return null;
  return mergeLists({ base: Array.isArray(base) ? base : [], mine, theirs }, mayLack);
}

function taken(path: FieldPath, before: unknown, after: unknown): FieldMerge {
  return { kind: "take", path, before, after };
}

type PlainObject = Readonly<Record<string, unknown>>;

/** All sides as objects, where those that are not there count as empty; `null`: some side is something else, or none is one. */
function objectsOf(...sides: readonly unknown[]): readonly PlainObject[] | null {
  const present = sides.filter((side) => side !== undefined);
  if (present.length === 0 || !present.every(isPlainObject)) return null;
  return sides.map((side) => (isPlainObject(side) ? side : {}));
}

function keysOf(objects: readonly PlainObject[]): ReadonlySet<string> {
  return new Set(objects.flatMap((object) => Object.keys(object)));
}

function sidesAt([base, mine, theirs]: readonly PlainObject[], key: string): ItemSides {
  return { base: valueAt(base, key), mine: valueAt(mine, key), theirs: valueAt(theirs, key) };
}

function valueAt(object: PlainObject | undefined, key: string): unknown {
  return object !== undefined && Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The item with these fields as they are given. An object that has nothing left in it is taken out with its last field. */
export function withFields(
  item: unknown,
  fields: readonly { readonly path: FieldPath; readonly value: unknown }[],
): unknown {
  return fields.reduce((written, { path, value }) => withField(written, path, value), item);
}

function withField(object: unknown, path: FieldPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const entries = new Map(Object.entries(isPlainObject(object) ? object : {}));
  const inner = withField(entries.get(key), rest, value);
  const isGone = inner === undefined || (rest.length > 0 && isPlainObject(inner) && isEmpty(inner));
  if (isGone) entries.delete(key);
  else entries.set(key, inner);
  return Object.fromEntries(entries);
}

function isEmpty(object: PlainObject): boolean {
  return Object.keys(object).length === 0;
}

function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
