/** The sets that are followed, as they decide: whoever shows what would change needs them beside the user's own. */
import { liveQuery } from "dexie";
import { useCallback } from "preact/hooks";
import { useStored } from "../../../../../components/use-stored.ts";
import type { FollowedSet } from "../../../../../lib/core/sharing/followed-set.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { createRuleSetStore } from "../../../../../lib/storage/rule-set-store.ts";

const none: readonly FollowedSet[] = [];

/** `null`: not read yet. None where they cannot be read: then the comparison is one of the user's own set. */
export function useFollowedSets(database: Database): readonly FollowedSet[] | null {
  const read = useStored(
    useCallback(() => liveQuery(() => createRuleSetStore(database).loadFollowed()), [database]),
  );
  if (read.status === "loading") return null;
  return read.status === "ready" ? read.value : none;
}
