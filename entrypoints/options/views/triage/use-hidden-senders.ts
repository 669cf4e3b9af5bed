/** Senders without those that were just decided, from the key on until the database has followed. */
import { useEffect, useState } from "preact/hooks";
import type { ClientProposal } from "../../../../lib/core/clients/proposals/propose-clients.ts";

type Hide = (sender: ClientProposal, decision: Promise<boolean>) => void;

/** A decision that was not carried out brings its sender back. */
export function useHiddenSenders(
  found: readonly ClientProposal[],
): readonly [senders: readonly ClientProposal[], hideWhile: Hide] {
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set());
  const show = (entry: string) => setHidden((old) => new Set([...old].filter((other) => other !== entry)));
  useEffect(() => {
    // Whoever has left the list may come back to it: by undo, or with other settings.
    const present = new Set(found.map(({ entry }) => entry));
    setHidden((old) => ([...old].every((entry) => present.has(entry)) ? old : old.intersection(present)));
  }, [found]);
  const hideWhile: Hide = ({ entry }, decision) => {
    setHidden((old) => new Set([...old, entry]));
    void decision.then((isDone) => {
      if (!isDone) show(entry);
    });
  };
  return [found.filter(({ entry }) => !hidden.has(entry)), hideWhile];
}
