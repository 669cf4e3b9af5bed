/** Says above the list that clients may be one and the same. Looked for in short slices, once the page is at rest. */
import { useEffect } from "preact/hooks";
import { Button } from "../../../../components/button.tsx";
import {
  type Duplicates,
  duplicatesOf,
  fileClient,
  type Meetings,
} from "../../../../lib/core/clients/find-duplicates.ts";
import type { Client } from "../../../../lib/core/rules/rule-set.ts";
import { inSlices, pageSlicing } from "../rules/live/in-slices.ts";
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
  useEffect(() => {
    const ended = new AbortController();
    const timer = setTimeout(() => void look(clients, onFound, ended.signal), restMs);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [clients, onFound]);
  if (found.length === 0) return null;
  return <Button label={words("duplicates.offer", { count: found.length })} kind="quiet" onPress={onOpen} />;
}

async function look(
  clients: readonly Client[],
  onFound: DuplicatesOfferProps["onFound"],
  signal: AbortSignal,
): Promise<void> {
  const meetings: Meetings = new Map();
  const onSlice = (done: number) => {
    if (done === clients.length) onFound(duplicatesOf(meetings));
  };
  await inSlices(clients, (client) => fileClient(meetings, client), onSlice, signal, pageSlicing);
}
