/**
 * Makes a change file: only what differs from a revision that somebody shared, with a note, for whoever answers
 * for that set to preview and merge. It carries the id and the name of their set, and no revision of its own:
 * what becomes of a proposal is a revision of theirs.
 */
import { writeRuleSet } from "../interchange/write-rule-set.ts";
import type { ItemStamp, PlacedItem, RuleSet, SetPart } from "../rules/rule-set.ts";
import { changesSince, keyOfChange, type ProposedChange } from "./changes-since.ts";
import type { OpenedBase } from "./contained-bases.ts";
import { movedIds } from "./order-of-change.ts";
import { type ListPart, listParts } from "./set-items.ts";
import { withheldWithout } from "./shared-content.ts";
import { type Sharing, writtenAuthor } from "./sharing.ts";
import { hiddenByEither } from "./stamp-items.ts";

export interface ChangeSharing extends Sharing {
  /** What the changes are made to. */
  readonly base: OpenedBase;
  /** To whoever previews them; empty: none. */
  readonly note: string;
  /** Changes that stay here, as `keyOfChange` calls them. */
  readonly without: ReadonlySet<string>;
}

export interface ChangeFile {
  readonly set: RuleSet;
  readonly text: string;
  readonly changes: readonly ProposedChange[];
}

/** UTF-16 units of a note. */
export const longestNote = 2000;

/** The same changes give the same bytes. A file without changes can be made, and says nothing. */
export function composeChangeFile(sharing: ChangeSharing): ChangeFile {
  const { base, parts, included, accounts, note, without } = sharing;
  const withheld = hiddenByEither(withheldWithout(included), base.withheld);
  const changes = changesSince(sharing.set, { parts, withheld, accounts }, base).filter(
    (change) => !without.has(keyOfChange(change)),
  );
  const removed = changes.filter(({ kind }) => kind === "removed").map(({ part, id }) => ({ part, id }));
  const order = placesOf(sharing.set, changes, base);
  const text = note.trim().slice(0, longestNote);
  const set: RuleSet = {
    ...itemsOfChanges(changes, base, writtenAuthor(sharing.author)),
    format: base.set.format,
    version: base.set.version,
    id: base.set.id,
    name: base.set.name,
    parts: base.parts.filter((part) => parts.includes(part)),
    ...(withheld.length === 0 ? {} : { withheld }),
    change: {
      base: base.base.id,
      ...(text === "" ? {} : { note: text }),
      removed,
      ...(order.length === 0 ? {} : { order }),
    },
  };
  return { set, text: writeRuleSet(set), changes };
}

/** Of rules that are proposed, among those that the other side will have then. */
function placesOf(
  { rules }: RuleSet,
  changes: readonly ProposedChange[],
  base: OpenedBase,
): readonly PlacedItem[] {
  const ofRules = changes.filter(({ part }) => part === "rules");
  const added = ofRules.flatMap(({ kind, id }) => (kind === "added" ? [id] : []));
  const before = base.set.rules.map(({ id }) => id);
  const there = new Set([...before, ...added]);
  const now = rules.map(({ id }) => id).filter((id) => there.has(id));
  const moved = ofRules.some(({ kind }) => kind === "moved") ? movedIds(before, now) : [];
  const placed = new Set([...added, ...moved]);
  return now.flatMap((id, index) =>
    placed.has(id) ? [{ part: "rules", id, after: now[index - 1] ?? null }] : [],
  );
}

function itemsOfChanges(
  changes: readonly ProposedChange[],
  base: OpenedBase,
  author: string,
): Pick<RuleSet, "clients" | "rules" | ListPart | "settings"> {
  const inPart = (part: SetPart) => changes.filter((change) => change.part === part && "item" in change);
  const lists = listParts.flatMap((part) => {
    const items = inPart(part).map((change) => stamped(change, part, base, author));
    return items.length === 0 ? [] : [[part, items]];
  });
  const settings = inPart("settings").map(({ id, item }) => [id, item]);
  return {
    clients: [],
    rules: [],
    ...Object.fromEntries(lists),
    ...(settings.length === 0 ? {} : { settings: Object.fromEntries(settings) }),
  };
}

function stamped(
  { id, item, kind }: ProposedChange,
  part: ListPart,
  base: OpenedBase,
  author: string,
): unknown {
  if (part === "templates") return item;
  const { revision = 1 } = base.stamps[part]?.get(id) ?? {};
  const stamp: ItemStamp = {
    revision: kind === "added" ? 1 : revision + 1,
    ...(author === "" ? {} : { author }),
  };
  return { ...(item as object), ...stamp };
}
