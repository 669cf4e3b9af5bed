/** How things stand in a conversation, as far as its mail was seen. */

/** `theirs`: they wait for us. `ours`: we wait for them. `unclear`: something newer is there whose sender was not seen yet. */
export type ThreadStatus = "theirs" | "ours" | "unclear";

export interface ThreadState {
  readonly threadId: string;
  readonly status: ThreadStatus;
  /**
   * Milliseconds since the epoch: of the oldest mail that waits for an answer (`theirs`), of our
   * last mail (`ours`), or of what is not seen yet (`unclear`).
   */
  readonly since: number;
  /** Id of the message at `since`. */
  readonly messageId: string;
  /** No mail of ours was seen before the one that waits. */
  readonly isFirst: boolean;
  /** Our last mail asks something; absent: not known. */
  readonly asks?: boolean;
}
