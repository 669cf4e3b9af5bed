/** What can be done with groups in their view, and which sheet is open because of it. */
import { useState } from "preact/hooks";
import { type Translation, useTranslation } from "../../../../components/translation.tsx";
import { nameKey } from "../../../../lib/core/condition/known-names.ts";
import { nameOfMember } from "../../../../lib/core/groups/belonging.ts";
import type { Group } from "../../../../lib/core/groups/group.ts";
import { addressOfMember, type GroupMember } from "../../../../lib/core/groups/group-member.ts";
import type { NamedBy } from "../../../../lib/core/groups/named-by.ts";
import { stepDay } from "../../../../lib/core/shared/calendar-day.ts";
import { formatDay } from "../../../../lib/i18n/format-day.ts";
import type { GroupWords } from "../../../../lib/i18n/groups/translate-groups.ts";
import { newId } from "../../new-id.ts";
import { usePageActions } from "../../page-actions.ts";
import { namesInWords } from "./check-group-draft.ts";
import { groupsHolding } from "./find-groups.ts";
import {
  draftOfGroup,
  emptyGroupDraft,
  type GroupDraft,
  groupOfDraft,
  isGroupChanged,
} from "./group-draft.ts";
import { sampleGroups } from "./sample-groups.ts";
import { useGroupWords } from "./use-group-words.ts";

export type GroupEdits = ReturnType<typeof useGroupEdits>;

/** @param named by `nameKey` of the group @param today `YYYY-MM-DD` */
export function useGroupEdits(groups: readonly Group[], named: ReadonlyMap<string, NamedBy>, today: string) {
  const t = useTranslation();
  const words = useGroupWords();
  const { edit, tell } = usePageActions();
  const [draft, setDraft] = useState<GroupDraft>();
  const [reviewedId, setReviewedId] = useState<string>();
  const storedOf = (id: string) => groups.find((group) => group.id === id);

  /** Nothing typed is lost by closing: the toast opens it again. */
  const close = (closed: GroupDraft) => {
    setDraft(undefined);
    if (!isGroupChanged(closed, storedOf(closed.id))) return;
    const action = { label: t("draft.restore"), run: () => open(closed) };
    tell({ kind: "done", text: t("draft.discarded", { name: closed.name }), action });
  };
  const open = (next: GroupDraft) => {
    if (draft !== undefined) close(draft);
    setReviewedId(undefined);
    setDraft(next);
  };
  const review = (group: Group) => {
    if (draft !== undefined) close(draft);
    setReviewedId(group.id);
  };
  const duplicate = (group: Group) => {
    const name = words("group.copyOf", { name: group.name });
    open({ ...draftOfGroup(group), id: newId(), name });
  };
  const remove = (group: Group) => {
    if (draft?.id === group.id) setDraft(undefined);
    if (reviewedId === group.id) setReviewedId(undefined);
    const done = deletionText(group, t, words, named.get(nameKey(group.name)), groupsHolding(group, groups));
    void edit({ kind: "group.delete", id: group.id }, done);
  };
  const save = async (saved: GroupDraft) => {
    const group = groupOfDraft(saved);
    const isNew = storedOf(saved.id) === undefined;
    const done = words(isNew ? "groups.added" : "groups.saved", { name: group.name });
    if (await edit({ kind: "group.save", group }, done)) setDraft(undefined);
  };
  const removeMember = (group: Group, member: GroupMember) => {
    const members = group.members.filter((other) => other !== member);
    const name = nameOfMember(member) || addressOfMember(member);
    const done = words("review.removed", { group: group.name, name });
    void edit({ kind: "group.save", group: { ...group, members } }, done);
  };
  const noteReview = async (group: Group, days: number) => {
    const reviewOn = stepDay(today, days, "d");
    const done = words("review.noted", { name: group.name, day: formatDay(reviewOn, t.language) });
    if (await edit({ kind: "group.save", group: { ...group, reviewOn } }, done)) setReviewedId(undefined);
  };
  const addSamples = () => {
    const samples = sampleGroups([newId(), newId(), newId()], today, words);
    const edits = samples.map((group) => ({ kind: "group.save", group }) as const);
    void edit({ kind: "together", edits }, words("groups.samples.added"));
  };

  /** As it is stored now: removing a member shows at once. */
  const reviewed = reviewedId === undefined ? undefined : storedOf(reviewedId);
  return {
    draft,
    reviewed,
    isOpen: draft !== undefined || reviewed !== undefined,
    openId: draft?.id ?? reviewed?.id,
    change: setDraft,
    add: () => open(emptyGroupDraft(newId())),
    openGroup: (group: Group) => open(draftOfGroup(group)),
    closeSheet: () => {
      if (draft !== undefined) close(draft);
      setReviewedId(undefined);
    },
    review,
    duplicate,
    remove,
    save,
    removeMember,
    noteReview,
    addSamples,
  };
}

/** What was deleted, and what it leaves behind. */
function deletionText(
  { name }: Group,
  t: Translation,
  words: GroupWords,
  namedBy: NamedBy | undefined,
  holders: readonly Group[],
): string {
  const names = namesInWords([...(namedBy?.rules ?? []), ...(namedBy?.segments ?? [])], t, words);
  const done =
    names === "" ? words("groups.deleted", { name }) : words("groups.deleted.named", { name, names });
  if (holders.length === 0) return done;
  return words("groups.deleted.held", {
    done,
    names: namesInWords(
      holders.map((holder) => holder.name),
      t,
      words,
    ),
  });
}
