/** Says above the list that clients may be one and the same. Looked for when the page has nothing else to do. */
import { useEffect, useState } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import { type Duplicates, findDuplicates } from "../../../../lib/core/clients/find-duplicates.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { useClientRecordWords } from "./use-client-record-words.ts";

export interface DuplicatesOfferProps {
  readonly clients: readonly Client[];
  readonly onFound: (found: readonly Duplicates[]) => void;
  readonly found: readonly Duplicates[];
  readonly onOpen: () => void;
}

/** After a burst of edits has ended. */
const restMs = 600;

export function DuplicatesOffer({ clients, found, onFound, onOpen }: DuplicatesOfferProps) {
  const words = useClientRecordWords();
  const [looked, setLooked] = useState<readonly Client[]>();
  useEffect(() => {
    if (looked === clients) return;
    const timer = setTimeout(() => {
      setLooked(clients);
      onFound(findDuplicates(clients));
    }, restMs);
    return () => clearTimeout(timer);
  }, [clients, looked, onFound]);
  if (found.length === 0) return null;
  return <Button label={words("duplicates.offer", { count: found.length })} kind="quiet" onPress={onOpen} />;
}
