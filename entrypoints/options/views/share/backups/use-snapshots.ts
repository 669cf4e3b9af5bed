/** The snapshots as they lie in the private file system. No database tells of changes there, so it is looked at again whenever one may have been. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { SnapshotStore } from "../../../../../lib/app/sharing-ports.ts";
import type { SnapshotHead } from "../../../../../lib/core/backups/snapshot.ts";

export interface Snapshots {
  /** Newest first; `undefined` until it is known. */
  readonly heads: readonly SnapshotHead[] | undefined;
  readonly lookAgain: () => Promise<void>;
}

/** @param whenChanged another value: something was replaced, and so a snapshot may have been made */
export function useSnapshots(store: SnapshotStore, whenChanged: unknown): Snapshots {
  const [heads, setHeads] = useState<readonly SnapshotHead[]>();
  /** What was asked last is what is shown. */
  const latest = useRef(0);
  const lookAgain = useCallback(async () => {
    latest.current += 1;
    const turn = latest.current;
    const found = await store.list();
    if (turn === latest.current) setHeads(found);
  }, [store]);
  useEffect(() => void lookAgain(), [lookAgain, whenChanged]);
  useEffect(() => {
    const look = () => void lookAgain();
    addEventListener("focus", look);
    return () => removeEventListener("focus", look);
  }, [lookAgain]);
  return { heads, lookAgain };
}
