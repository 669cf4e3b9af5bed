/** A group: a named list of people, with an owner, a review date and, for projects, an end. */
import type { ItemStamp } from "../rules/rule-set.ts";
import { readOnce } from "../shared/read-once.ts";
import type { GroupKind } from "./group-kinds.ts";
import type { GroupMember } from "./group-member.ts";
import { groupByHandSchema } from "./group-schema.ts";

export interface Group extends ItemStamp {
  /** 1 to 64 characters; ours are UUIDv7. */
  readonly id: string;
  readonly name: string;
  readonly kind: GroupKind;
  readonly description?: string;
  readonly members: readonly GroupMember[];
  /** Ids of groups whose members are members of this one, too. */
  readonly groups?: readonly string[];
  /** Who answers for the group: a name or an address. */
  readonly owner?: string;
  /** Who may change it in a shared rule set: names or addresses. Absent: everybody who may change the set. */
  readonly editors?: readonly string[];
  /** `YYYY-MM-DD`: when somebody looks through the members again. */
  readonly reviewOn?: string;
  /** `YYYY-MM-DD`: the last day on which the group counts; after it, it is dissolved: kept, and nobody is a member. */
  readonly endsOn?: string;
}

/**
 * An entry of a set's groups; one written by hand may have no id and goes by its
 * name. `null`: of another shape, as a later version may write it.
 */
export const readGroup = readOnce((entry): Group | null => {
  const { data } = groupByHandSchema.safeParse(entry);
  return data === undefined
    ? null
    : { ...data, id: data.id ?? data.name.slice(0, 64), kind: data.kind ?? "department" };
});

/** The groups of a rule set, in their order. Entries that cannot be read are passed over here and kept in the set. */
export function groupsOf({ groups = [] }: { readonly groups?: readonly unknown[] }): readonly Group[] {
  return groups.flatMap((entry) => readGroup(entry) ?? []);
}
