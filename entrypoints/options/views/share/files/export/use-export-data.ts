/** What an export needs beside the rule set: what left and came in before, and for whom files can be encrypted. */
import { liveQuery } from "dexie";
import { useCallback, useMemo } from "preact/hooks";
import { type StoredState, useStored } from "../../../../../../components/use-stored.ts";
import type { RuleSet } from "../../../../../../lib/core/rules/rule-set.ts";
import type { Base } from "../../../../../../lib/core/sharing/base.ts";
import { type OpenedBase, openBase } from "../../../../../../lib/core/sharing/contained-bases.ts";
import type { Member } from "../../../../../../lib/core/sharing/member.ts";
import type { Database } from "../../../../../../lib/storage/database.ts";
import { readContainedBases } from "../../../../../../lib/storage/read-contained-bases.ts";
import { readMembers } from "../../../../../../lib/storage/read-members.ts";

export function useContainedBases(database: Database, set: RuleSet): StoredState<readonly Base[]> {
  // Nothing else of the set says what it contains.
  return useStored(
    useCallback(() => liveQuery(() => readContainedBases(database, set)), [database, set.id, set.merged]),
  );
}

/** Those who are there; none while it is not known. */
export function usePresentMembers(database: Database): readonly Member[] {
  const state = useStored(useCallback(() => liveQuery(() => readMembers(database)), [database]));
  const members = state.status === "ready" ? state.value : undefined;
  return useMemo(() => members?.filter(({ leftAt }) => leftAt === undefined) ?? [], [members]);
}

/** Whole sets to which changes can be proposed; opened only where somebody does that: it takes a moment for large ones. */
export function useOpenedBases(known: readonly Base[], isAsked: boolean): readonly OpenedBase[] {
  return useMemo(() => {
    if (!isAsked) return [];
    return known.flatMap((base) => openBase(base) ?? []).filter(({ change }) => change === null);
  }, [known, isAsked]);
}
