/**
 * Which of the seen conversations would have another priority under a changed score, found in
 * slices while somebody types; an edit ends the search for the one before it.
 */
import { useEffect, useMemo, useState } from "preact/hooks";
import { withInherited } from "../../../../lib/core/clients/inherit.ts";
import { compileSets } from "../../../../lib/core/decision/decide.ts";
import type { DecidedMessage } from "../../../../lib/core/decision/decision.ts";
import { compilePriority } from "../../../../lib/core/priority/compile-priority.ts";
import { movedPriority } from "../../../../lib/core/priority/moved-priority.ts";
import type { Settings } from "../../../../lib/core/settings/settings.ts";
import type { CombinedSets } from "../../../../lib/core/sharing/combine-sets.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";
import { accountContexts } from "../account-contexts.ts";
import { inSlices, pageSlicing } from "../rules/live/in-slices.ts";
import { useContactBook } from "../segments/members/use-contact-book.ts";
import type { SeenConversation } from "./seen-conversations.ts";

export interface MovedMessage {
  /** The newest of its conversation. */
  readonly record: SeenRecord;
  readonly before: DecidedMessage;
  readonly after: DecidedMessage;
}

export interface MovedMessages {
  /** How many conversations were looked at. */
  readonly done: number;
  /** Those with the most points after the change come first. */
  readonly moved: readonly MovedMessage[];
}

const none: MovedMessages = { done: 0, moved: [] };

export interface MovedSources {
  readonly settings: Settings;
  readonly accounts: readonly string[];
  readonly database: Database;
}

/**
 * @param changed differs from `sets` in priority settings and points of segments alone; `null`: nothing was
 *   changed, or it cannot be read; then nothing moves
 */
export function useMovedMessages(
  sets: CombinedSets,
  changed: CombinedSets | null,
  seen: readonly SeenConversation[],
  { settings, accounts, database }: MovedSources,
): MovedMessages {
  const [found, setFound] = useState(none);
  const before = useMemo(() => compileSets(sets), [sets]);
  const clients = useMemo(() => withInherited(sets.set.clients), [sets]);
  const isAsking = changed !== null && before.asksContacts;
  const { book, status } = useContactBook({ settings, accounts, database, clients }, isAsking);
  useEffect(() => {
    if (changed === null) {
      setFound(none);
      return;
    }
    if (isAsking && status === "reading") return;
    const stop = new AbortController();
    // Clients, rules and conditions are the same, and a thousand of them take longer than a keystroke may.
    const after = { ...before, priority: compilePriority(changed.set) };
    const contextOf = accountContexts(settings, book);
    const moved: MovedMessage[] = [];
    const look = ({ record, facts, situation }: SeenConversation) => {
      const move = movedPriority(before, after, facts, contextOf(record.account), situation);
      if (move !== null) moved.push({ record, ...move });
    };
    const show = (done: number) => setFound({ done, moved: moved.toSorted(byPoints) });
    void inSlices(seen, look, show, stop.signal, pageSlicing);
    return () => stop.abort();
  }, [before, changed, seen, settings, isAsking, status, book]);
  return found;
}

function byPoints(one: MovedMessage, other: MovedMessage): number {
  return other.after.decision.points - one.after.decision.points;
}
