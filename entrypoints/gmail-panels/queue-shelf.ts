/**
 * The rows of the queue that were loaded so far, in blocks as they are scrolled to.
 * After a change those in sight are loaded again and take the place of the old ones
 * in one step, so that nothing flickers; what lies out of sight is dropped.
 */
import type { QueueContent, QueueItem } from "../../components/queue-content.ts";
import type { QueueCounts, QueueFilter } from "../../lib/core/queue/queue-entry.ts";

interface LoadedRows {
  readonly rows: readonly QueueItem[];
  readonly total: number;
  readonly counts: QueueCounts;
  readonly asOf: number | null;
}

/** The rows of a filter from `start` on, as many as a block has; `null`: no answer came. */
export type LoadRows = (filter: QueueFilter, start: number) => Promise<LoadedRows | null>;

export interface QueueShelf {
  content(): QueueContent;
  /** Another filter, from its first row on. */
  show(filter: QueueFilter): void;
  /** These rows are about to be seen; `end` is not one of them. */
  need(first: number, end: number): void;
  /** Something has changed. */
  refresh(): void;
}

const block = 50;

/** `onChange`: the content is another one. */
export function createQueueShelf(load: LoadRows, onChange: () => void): QueueShelf {
  let content: QueueContent = {
    filter: "all",
    status: "loading",
    rows: new Map(),
    total: 0,
    counts: null,
    asOf: null,
  };
  let seen = { first: 0, end: block };
  /** Rises with every new beginning, so that late answers are dropped. */
  let turn = 0;
  let asked = new Set<number>();

  const put = (change: Partial<QueueContent>): void => {
    content = { ...content, ...change };
    onChange();
  };

  const reload = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const { filter } = content;
    const starts = startsOf(seen.first, seen.end);
    asked = new Set(starts);
    const answers = await Promise.all(starts.map((start) => load(filter, start)));
    if (mine !== turn) return;
    const [newest] = answers.flatMap((answer) => answer ?? []).reverse();
    if (newest === undefined) {
      put({ status: content.rows.size > 0 ? "ready" : "failed" });
      return;
    }
    const rows = new Map<number, QueueItem>();
    for (const [place, answer] of answers.entries()) addRows(rows, starts[place] ?? 0, answer);
    const { total, counts, asOf } = newest;
    put({ status: "ready", rows, total, counts, asOf });
  };

  const loadMore = async (start: number): Promise<void> => {
    const mine = turn;
    asked.add(start);
    const answer = await load(content.filter, start);
    if (mine !== turn) return;
    if (answer === null) {
      asked.delete(start);
      return;
    }
    const rows = new Map(content.rows);
    addRows(rows, start, answer);
    const { total, counts, asOf } = answer;
    put({ rows, total, counts, asOf });
  };

  return {
    content: () => content,
    show(filter) {
      seen = { first: 0, end: block };
      put({ filter, status: "loading", rows: new Map(), total: 0 });
      void reload();
    },
    need(first, end) {
      seen = { first, end };
      for (const start of startsOf(first, Math.min(end, content.total)))
        if (!asked.has(start)) void loadMore(start);
    },
    refresh: () => void reload(),
  };
}

/** Of the blocks in which these rows are; of the first one at least. */
function startsOf(first: number, end: number): number[] {
  const from = Math.floor(first / block) * block;
  const starts: number[] = [];
  for (let start = from; start < Math.max(end, from + 1); start += block) starts.push(start);
  return starts;
}

function addRows(rows: Map<number, QueueItem>, start: number, answer: LoadedRows | null): void {
  for (const [place, row] of answer?.rows.entries() ?? []) rows.set(start + place, row);
}
