/** Everything that keeps a draft of a group from being saved, as sentences beside their fields. */
import type { Translation } from "../../../../components/translation.tsx";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import { addMembers } from "../../../../lib/core/groups/add-members.ts";
import type { Group } from "../../../../lib/core/groups/group.ts";
import { findGroupCycle } from "../../../../lib/core/groups/group-cycle.ts";
import type { GroupWords } from "../../../../lib/i18n/groups/translate-groups.ts";
import { type GroupDraft, groupOfDraft } from "./group-draft.ts";

export interface GroupDraftSays {
  readonly name: readonly string[];
  readonly paste: readonly string[];
  readonly groups: readonly string[];
  readonly hasErrors: boolean;
}

/** As many texts as a person reads at once. */
const mostTold = 5;

export function checkGroupDraft(
  draft: GroupDraft,
  groups: readonly Group[],
  words: GroupWords,
): GroupDraftSays {
  const says = {
    name: nameErrors(draft, groups, words),
    paste: pasteErrors(draft, words),
    groups: cycleErrors(draft, groups, words),
  };
  return { ...says, hasErrors: Object.values(says).some((errors) => errors.length > 0) };
}

function nameErrors(draft: GroupDraft, groups: readonly Group[], words: GroupWords): readonly string[] {
  const key = nameKey(draft.name);
  if (key === "") return [words("group.name.missing")];
  // An imported set may hold two groups of one name: they can be edited as long as they keep it.
  const stored = groups.find(({ id }) => id === draft.id);
  if (stored !== undefined && nameKey(stored.name) === key) return [];
  const isTaken = groups.some(({ id, name }) => id !== draft.id && nameKey(name) === key);
  return isTaken ? [words("group.name.taken")] : [];
}

function pasteErrors({ members, paste }: GroupDraft, words: GroupWords): readonly string[] {
  const { rejected } = addMembers(members, paste);
  const told = rejected
    .slice(0, mostTold)
    .map((text) => words("group.paste.left", { text: shortened(text) }));
  const more = rejected.length - told.length;
  return more > 0 ? [...told, words("group.paste.leftMore", { count: more })] : told;
}

function cycleErrors(draft: GroupDraft, groups: readonly Group[], words: GroupWords): readonly string[] {
  const stored = groups.find(({ id }) => id === draft.id);
  if (JSON.stringify(stored?.groups ?? []) === JSON.stringify(draft.groups)) return [];
  const path = findGroupCycle(groups, groupOfDraft({ ...draft, paste: "" }));
  return path === null ? [] : [words("group.cycle", { path: path.join(" → ") })];
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** The names of what asks for a group, the first few of many. */
export function namesInWords(names: readonly string[], t: Translation, words: GroupWords): string {
  const shown = names.slice(0, mostTold);
  const more = names.length - shown.length;
  const all = more > 0 ? [...shown, words("access.more", { count: more })] : shown;
  return all.join(t.language === "en" ? ", " : "、");
}
