/** Takes a shared file apart: the set that it shares, and what the file says about itself. */
import {
  type ItemStamp,
  type PrivateField,
  partsOfFile,
  type RuleSet,
  type SetChange,
  type SetHistory,
  type SetPart,
} from "../rules/rule-set.ts";
import { idOfItem, isStamped, itemsOf, listParts, mapItems, withoutStamp } from "./set-items.ts";

export interface OpenedDocument {
  /** Without anything that the file says about itself: without stamps, parts, history. */
  readonly set: RuleSet;
  readonly parts: readonly SetPart[];
  readonly withheld: readonly PrivateField[];
  /** `null`: written by hand, or before there were revisions. */
  readonly history: SetHistory | null;
  /** `null`: the file is a whole set. */
  readonly change: SetChange | null;
  readonly stamps: Stamps;
}

/** By part, then by the id of the item; an item without a stamp is not there. */
export type Stamps = Readonly<Partial<Record<SetPart, ReadonlyMap<string, ItemStamp>>>>;

export function documentOf(file: RuleSet): OpenedDocument {
  const { withheld = [], history = null, change = null } = file;
  const parts = partsOfFile(file);
  return { set: withoutStamps(bareSet(file)), parts, withheld, history, change, stamps: stampsOf(file) };
}

/** Without what a file says about itself, and without what was merged into a set, which is nobody else's business. */
export function bareSet(file: RuleSet): RuleSet {
  const {
    parts: _parts,
    withheld: _withheld,
    history: _history,
    change: _change,
    merged: _merged,
    ...set
  } = file;
  return set;
}

export function withoutStamps(set: RuleSet): RuleSet {
  return listParts.filter(isStamped).reduce((stripped, part) => mapItems(stripped, part, withoutStamp), set);
}

function stampsOf(file: RuleSet): Stamps {
  return Object.fromEntries(
    listParts.filter(isStamped).map((part) => [
      part,
      new Map(
        itemsOf(file, part).flatMap((item): [string, ItemStamp][] => {
          const id = idOfItem(part, item);
          const stamp = stampOf(item);
          return id === null || stamp === null ? [] : [[id, stamp]];
        }),
      ),
    ]),
  );
}

/** `null`: there is none, or it is of another shape, in an item of a later version. */
function stampOf(item: unknown): ItemStamp | null {
  const { revision, author } = item as { readonly revision?: unknown; readonly author?: unknown };
  const stamp: ItemStamp = {
    ...(typeof revision === "number" ? { revision } : {}),
    ...(typeof author === "string" ? { author } : {}),
  };
  return Object.keys(stamp).length === 0 ? null : stamp;
}
