/** A reminder: what the user is to be told of once, and when. */

/**
 * - `answer`: a client waits longer than was promised
 * - `followUp`: a client has not answered a question of ours
 * - `quiet`: nothing was heard of a client for long
 * - `expiry`: a pin or a label ends
 * - `own`: the user asked for it
 */
export type ReminderCause = "answer" | "followUp" | "quiet" | "expiry" | "own";
export const reminderCauses = [
  "answer",
  "followUp",
  "quiet",
  "expiry",
  "own",
] as const satisfies readonly ReminderCause[];

export interface Reminder {
  readonly account: string;
  /** Names the cause within the account: the same cause has the same key, whoever finds it and however often. */
  readonly key: string;
  readonly cause: ReminderCause;
  readonly threadId?: string;
  readonly clientId?: string;
  /** The message that it is about. */
  readonly messageId?: string;
  /** What the user wrote to an own one. */
  readonly note?: string;
  /** The label that ends. */
  readonly label?: string;
  /** Milliseconds since the epoch. */
  readonly dueAt: number;
  /** When the user was told; absent: not yet. */
  readonly shownAt?: number;
  /** When the user was told for the second and last time. */
  readonly escalatedAt?: number;
  /** When it was settled; absent: it is open. */
  readonly closedAt?: number;
  readonly closedBy?: "answered" | "done" | "gone";
}
