/** What the user said by hand about one conversation. */
import type { Priority } from "../rules/rule-set.ts";

export interface ThreadPin {
  readonly priority: Priority;
  /** Milliseconds since the epoch from which the pin no longer counts; `null`: it stays. */
  readonly until: number | null;
}

/** What the user said holds of this message and of all before it. */
export interface SaidAt {
  /** When it was said, ms since the epoch. */
  readonly at: number;
  /** The last message at that time. */
  readonly messageId: string;
}

/** It is put off; a newer message of theirs ends that. */
export interface ThreadLater extends SaidAt {
  /** Not shown as waiting, and not reminded of, before then; ms since the epoch. */
  readonly until: number;
}

export interface ThreadMark {
  readonly threadId: string;
  /** When and at which last message the user said that nothing is left to do; a newer message opens it again. */
  readonly done?: SaidAt;
  readonly pin?: ThreadPin;
  readonly later?: ThreadLater;
}

/** A change of one mark, and what takes it back alike; a key that is `null` takes the mark away. */
export interface ThreadMarkChange {
  readonly done?: SaidAt | null;
  readonly pin?: ThreadPin | null;
  readonly later?: ThreadLater | null;
}
