/**
 * A group while it is edited: texts as they stand in the fields. Keys of later versions
 * go through untouched, and so does what a file says of members.
 */
import { addMembers } from "../../../../lib/core/groups/add-members.ts";
import type { Group } from "../../../../lib/core/groups/group.ts";
import type { GroupKind } from "../../../../lib/core/groups/group-kinds.ts";
import type { GroupMember } from "../../../../lib/core/groups/group-member.ts";

export interface GroupDraft {
  /** The stored group that is edited or was duplicated; absent for a new one. */
  readonly base?: Group;
  readonly id: string;
  /** Where a new one goes; absent: at the end. */
  readonly index?: number;
  readonly name: string;
  readonly kind: GroupKind;
  readonly description: string;
  readonly members: readonly GroupMember[];
  /** A list of people that was not added yet; saving adds it. */
  readonly paste: string;
  /** Ids of groups within it. */
  readonly groups: readonly string[];
  readonly owner: string;
  readonly editing: "everybody" | "chosen";
  /** One a line. */
  readonly editors: string;
  /** `YYYY-MM-DD`; `""`: none. */
  readonly reviewOn: string;
  readonly endsOn: string;
}

export function emptyGroupDraft(id: string): GroupDraft {
  return {
    id,
    name: "",
    kind: "department",
    description: "",
    members: [],
    paste: "",
    groups: [],
    owner: "",
    editing: "everybody",
    editors: "",
    reviewOn: "",
    endsOn: "",
  };
}

export function draftOfGroup(group: Group): GroupDraft {
  return {
    base: group,
    id: group.id,
    name: group.name,
    kind: group.kind,
    description: group.description ?? "",
    members: group.members,
    paste: "",
    groups: group.groups ?? [],
    owner: group.owner ?? "",
    editing: group.editors === undefined ? "everybody" : "chosen",
    editors: (group.editors ?? []).join("\n"),
    reviewOn: group.reviewOn ?? "",
    endsOn: group.endsOn ?? "",
  };
}

/** The group as it will be stored. Call it on a draft without errors. */
export function groupOfDraft(draft: GroupDraft): Group {
  const {
    description: _description,
    groups: _groups,
    owner: _owner,
    editors: _editors,
    reviewOn: _reviewOn,
    endsOn: _endsOn,
    ...kept
  } = draft.base ?? { members: [] };
  return {
    ...kept,
    id: draft.id,
    name: draft.name.trim(),
    kind: draft.kind,
    ...(draft.description.trim() === "" ? {} : { description: draft.description }),
    members: addMembers(draft.members, draft.paste).members,
    ...(draft.groups.length === 0 ? {} : { groups: draft.groups }),
    ...(draft.owner.trim() === "" ? {} : { owner: draft.owner.trim() }),
    ...(draft.editing === "everybody" ? {} : { editors: linesOf(draft.editors) }),
    ...(draft.reviewOn === "" ? {} : { reviewOn: draft.reviewOn }),
    ...(draft.endsOn === "" ? {} : { endsOn: draft.endsOn }),
  };
}

/** Whether closing the sheet would lose something. */
export function isGroupChanged(draft: GroupDraft, stored: Group | undefined): boolean {
  const comparable = ({ base: _base, index: _index, ...rest }: GroupDraft) => JSON.stringify(rest);
  const before = stored === undefined ? emptyGroupDraft(draft.id) : draftOfGroup(stored);
  return comparable(draft) !== comparable(before);
}

function linesOf(text: string): readonly string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ""))];
}
