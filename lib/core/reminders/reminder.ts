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
  /** Since when somebody waits, ms since the epoch; absent: nobody does. */
  readonly since?: number;
  /** Milliseconds since the epoch. */
  readonly dueAt: number;
  /** The user put it off until then, ms since the epoch: it is not due earlier. */
  readonly laterUntil?: number;
  /** Id of the notification that is about to be shown: whoever finds it looks whether it was. */
  readonly showing?: string;
  /** Id of the notification in which it was shown last. */
  readonly shownIn?: string;
  /** When the user was told; absent: not yet. */
  readonly shownAt?: number;
  /** When the user was told for the second and last time. */
  readonly escalatedAt?: number;
  /** When it was settled; absent: it is open. */
  readonly closedAt?: number;
  readonly closedBy?: ClosedBy;
}

/**
 * - `answered`: whom it waited for has written
 * - `done`: the user said so, and may take it back
 * - `gone`: its cause is no longer seen, such as that of a client who was archived
 *
 * All of them open again where their cause is back, but of what the user called done only a wait whose
 * conversation is no longer called so.
 */
export type ClosedBy = "answered" | "done" | "gone";

/** What a cause asks for, without anything that happened to it since. */
export type PlannedReminder = Omit<
  Reminder,
  "showing" | "shownIn" | "shownAt" | "escalatedAt" | "laterUntil" | "closedAt" | "closedBy"
>;
