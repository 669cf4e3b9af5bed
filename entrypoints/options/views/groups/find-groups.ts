/** The groups that are shown: of one part of the list, found by a search, in the order that was asked for. */
import { nameOfMember } from "../../../../lib/core/groups/belonging.ts";
import type { Group } from "../../../../lib/core/groups/group.ts";
import { isDissolved } from "../../../../lib/core/groups/group-index.ts";
import { groupKinds } from "../../../../lib/core/groups/group-kinds.ts";
import { addressOfMember } from "../../../../lib/core/groups/group-member.ts";
import type { ListOrder } from "../list-order.ts";
import { searchText, searchWords } from "../search-text.ts";

/** `due`: current ones whose review day has come. */
export type GroupPart = "current" | "due" | "archive";
export type GroupColumn = "name" | "kind" | "people" | "review";

export type GroupOrder = ListOrder<GroupColumn>;

/** @param today `YYYY-MM-DD` */
export function groupsIn(part: GroupPart, groups: readonly Group[], today: string): readonly Group[] {
  return groups.filter((group) =>
    part === "archive"
      ? isDissolved(group, today)
      : !isDissolved(group, today) && (part === "current" || isReviewDue(group, today)),
  );
}

export function isReviewDue({ reviewOn }: Group, today: string): boolean {
  return reviewOn !== undefined && reviewOn <= today;
}

/** The groups that have this one within them, not those around them. */
export function groupsHolding({ id }: Pick<Group, "id">, groups: readonly Group[]): readonly Group[] {
  return groups.filter((other) => other.groups?.includes(id) === true);
}

export interface GroupSearch {
  readonly text: string;
  readonly order: GroupOrder;
  readonly collator: Intl.Collator;
  readonly kindName: (kind: Group["kind"]) => string;
  /** How many people belong, nested groups included. */
  readonly peopleIn: (group: Group) => number;
}

/** Every word of the text must stand somewhere in the group: name, kind, description, owner, members. */
export function findGroups(groups: readonly Group[], search: GroupSearch): readonly Group[] {
  const words = searchWords(search.text);
  const found = groups.filter((group) => {
    if (words.length === 0) return true;
    const text = searchTextOf(group, search.kindName(group.kind));
    return words.every((word) => text.includes(word));
  });
  const { column, descending } = search.order;
  if (column === "set") return descending ? found.toReversed() : found;
  const direction = descending ? -1 : 1;
  const compare = comparing(column, search);
  return found.toSorted((one, other) => direction * compare(one, other));
}

function comparing(column: GroupColumn, { collator, peopleIn }: GroupSearch) {
  const compare: Readonly<Record<typeof column, (one: Group, other: Group) => number>> = {
    name: (one, other) => collator.compare(one.name, other.name),
    kind: (one, other) => groupKinds.indexOf(one.kind) - groupKinds.indexOf(other.kind),
    people: (one, other) => peopleIn(one) - peopleIn(other),
    // Without a review day a group is never due.
    review: (one, other) => collator.compare(one.reviewOn ?? "9999", other.reviewOn ?? "9999"),
  };
  return compare[column];
}

function searchTextOf({ name, description = "", owner = "", members }: Group, kind: string): string {
  const people = members.flatMap((member) => [addressOfMember(member), nameOfMember(member)]);
  return searchText([name, kind, description, owner, ...people].join("\n"));
}
