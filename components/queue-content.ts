/** What the queue in Gmail shows, and what a user can do there. */
import type { QueueCounts, QueueEntry, QueueFilter } from "../lib/core/queue/queue-entry.ts";
import type { Priority } from "../lib/core/rules/rule-set.ts";

/** A conversation, its reasons in sentences. */
export interface QueueItem extends Omit<QueueEntry, "reasons"> {
  /** What weighs most comes first. */
  readonly why: readonly { readonly text: string; readonly points: number }[];
}

export interface QueueContent {
  readonly filter: QueueFilter;
  /** `failed`: nothing could be read, so there are no rows to show. */
  readonly status: "loading" | "ready" | "failed";
  /** By their place; those that were not scrolled to are not there yet. */
  readonly rows: ReadonlyMap<number, QueueItem>;
  /** Of this filter. */
  readonly total: number;
  /** `null`: not known yet. */
  readonly counts: QueueCounts | null;
  /** When the inbox was seen last, ms since the epoch; `null`: never, or not known yet. */
  readonly asOf: number | null;
}

/** What the last act came to. */
export interface QueueNews {
  readonly text: string;
  readonly isFailure: boolean;
  readonly canUndo: boolean;
}

/** Times in ms since the epoch. */
export interface QueueActs {
  readonly onClose: () => void;
  readonly onFilter: (filter: QueueFilter) => void;
  /** Rows from `first` up to `end`, without that one, are about to be seen. */
  readonly onNeed: (first: number, end: number) => void;
  readonly onRetry: () => void;
  readonly onInbox: () => void;
  readonly onOpen: (item: QueueItem) => void;
  readonly onDone: (item: QueueItem) => void;
  readonly onLater: (item: QueueItem, at: number) => void;
  /** `null`: not any more. */
  readonly onRemind: (item: QueueItem, at: number | null) => void;
  /** `null`: no longer pinned. */
  readonly onPin: (item: QueueItem, priority: Priority | null) => void;
  readonly onUndo: () => void;
  /** The moment that the user's words mean; `null`: none. */
  readonly onReadWhen: (text: string) => Promise<number | null>;
  /** As in the panel: whether an event is a person's own doing. */
  readonly isUserAct: (event: Event) => boolean;
}
