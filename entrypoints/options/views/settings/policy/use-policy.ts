/** The company policy that is in force, read again whenever it changes. */
import { liveQuery } from "dexie";
import { useCallback, useMemo } from "preact/hooks";
import { useStored } from "../../../../../components/use-stored.ts";
import { type ReadPolicy, readPolicy } from "../../../../../lib/core/policy/read-policy.ts";
import type { Database } from "../../../../../lib/storage/database.ts";
import { readPolicyRecord } from "../../../../../lib/storage/read-policy-record.ts";

export interface ShownPolicy extends ReadPolicy {
  /** Since when it is as it is now, ms since the epoch. */
  readonly at: number;
}

/** `undefined` while it is read; `null`: there is none, or it cannot be read. */
export function usePolicy(database: Database): ShownPolicy | null | undefined {
  const stored = useStored(useCallback(() => liveQuery(() => readPolicyRecord(database)), [database]));
  const kept = stored.status === "ready" ? stored.value : null;
  const shown = useMemo(() => (kept === null ? null : { at: kept.at, ...readPolicy(kept.given) }), [kept]);
  return stored.status === "loading" ? undefined : shown;
}
