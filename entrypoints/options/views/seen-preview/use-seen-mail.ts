/**
 * The mail on which edits are tried: the newest messages as Gmail shows them, and behind them
 * the older ones, read once and page by page so that nobody waits for the database.
 */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { StoredState } from "../../../../components/use-stored.ts";
import type { Database } from "../../../../lib/storage/database.ts";
import { seenBefore } from "../../../../lib/storage/read-seen.ts";
import type { SeenRecord } from "../../../../lib/storage/records.ts";
import { useNewestSeen } from "../../page-data.ts";

export type SeenState = StoredState<readonly SeenRecord[]>;

/** Half a year of a busy mailbox. */
const mostMessages = 20_000;
/** Few enough that the database has them within a slice or two. */
const pageSize = 500;

/** Those seen last first. The older ones join all at once; the same ones are the same objects as long as the view stands. */
export function useSeenMail(database: Database): SeenState {
  const newest = useNewestSeen(database);
  const older = useOlderMail(database, newest.status === "ready");
  // The state is another one at every render, what was read is not: a new list would be tried from its beginning.
  const read = newest.status === "ready" ? newest.value : null;
  const all = useMemo(() => (read === null ? null : joined(read, older)), [read, older]);
  return all === null ? newest : { status: "ready", value: all };
}

function joined(newest: readonly SeenRecord[], older: readonly SeenRecord[]): readonly SeenRecord[] {
  const known = new Set(newest.map(keyOf));
  return [...newest, ...older.filter((record) => !known.has(keyOf(record)))];
}

const none: readonly SeenRecord[] = [];

function useOlderMail(database: Database, isWanted: boolean): readonly SeenRecord[] {
  const [older, setOlder] = useState(none);
  useEffect(() => {
    if (!isWanted) return;
    const stop = new AbortController();
    void readOlder(database, stop.signal).then((read) => {
      if (!stop.signal.aborted) setOlder(read);
    });
    return () => stop.abort();
  }, [database, isWanted]);
  return older;
}

/** What cannot be read is missing: the newest messages are told apart, with their own failure. */
async function readOlder(database: Database, signal: AbortSignal): Promise<readonly SeenRecord[]> {
  const read: SeenRecord[] = [];
  while (read.length < mostMessages && !signal.aborted) {
    const page = await seenBefore(database, read, Math.min(pageSize, mostMessages - read.length));
    if (!page.ok) break;
    read.push(...page.value);
    if (page.value.length < pageSize) break;
  }
  return read;
}

function keyOf({ account, id }: SeenRecord): string {
  return `${account} ${id}`;
}
