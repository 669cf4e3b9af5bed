/** What the use cases of conversations and reminders need from the outside, as `ports.ts` says it of all others. */
import type { SeenMail } from "../core/queue/conversation.ts";
import type { Reminder, ReminderCause } from "../core/reminders/reminder.ts";
import type { Language } from "../core/settings/settings.ts";
import type { ThreadMark, ThreadMarkChange } from "../core/threads/thread-mark.ts";
import type { Stored } from "./ports.ts";

/** What the user said by hand of conversations. */
export interface MarkStore {
  /** By the id of the conversation; those without a mark are absent. Without ids: all marks of the account. */
  load(account: string, threadIds?: readonly string[]): Promise<Stored<ReadonlyMap<string, ThreadMark>>>;
  /** The change that takes this one back. A mark that says nothing any more is removed. */
  change(account: string, threadId: string, change: ThreadMarkChange): Promise<Stored<ThreadMarkChange>>;
  /** Removes the marks of conversations of which no seen mail is left. */
  expire(): Promise<Stored<void>>;
}

/** Seen mail as conversations, with what else is stored about these. */
export interface ConversationStore {
  /** Some hundred messages of the account, newest first as far as that is free; begin at `{ span: 0, after: null }`. */
  part(account: string, place: SeenPlace, now: number): Promise<Stored<SeenPart>>;
  /** All that is stored of these conversations, in any order. */
  of(account: string, threadIds: readonly string[]): Promise<Stored<readonly SeenMail[]>>;
  /** When the user's own open reminders are due (ms since the epoch), by conversation. `threadIds` absent: of all. */
  ownReminders(account: string, threadIds?: readonly string[]): Promise<Stored<ReadonlyMap<string, number>>>;
}

/** How far a reader has come; only given back. */
export interface SeenPlace {
  readonly span: number;
  readonly after: string | null;
}

export interface SeenPart {
  readonly mail: readonly SeenMail[];
  /** `null`: this was the last part. */
  readonly next: SeenPlace | null;
}

export interface ReminderStore {
  /** Of all accounts: those that are open, and those that may have been shown without anybody noting it. */
  active(): Promise<Stored<readonly Reminder[]>>;
  /** The closed ones, too, of these conversations. */
  ofThreads(account: string, threadIds: readonly string[]): Promise<Stored<readonly Reminder[]>>;
  /** The closed ones, too, of all accounts, about quiet clients. */
  ofQuiet(): Promise<Stored<readonly Reminder[]>>;
  /** `null`: there is none. */
  find(account: string, key: string): Promise<Stored<Reminder | null>>;
  /** All of them or none. */
  write(reminders: readonly Reminder[]): Promise<Stored<void>>;
  /** Removes what was closed before `before` (ms since the epoch). */
  expire(before: number): Promise<Stored<void>>;
  progress(): Promise<Stored<ReminderProgress>>;
  setProgress(progress: ReminderProgress): Promise<Stored<void>>;
}

/** What was looked at for reminders, so that a worker that is killed leaves nothing out. */
export interface ReminderProgress {
  /** Ids of conversations that changed since they were looked at, by account. */
  readonly touched: Readonly<Record<string, readonly string[]>>;
  /** When everything was looked at last, ms since the epoch, and by which rules and settings; `null`: never. */
  readonly all: { readonly at: number; readonly by: string } | null;
  /** When time alone may change a conversation with an open reminder, ms since the epoch: none does before. Absent: none does. */
  readonly changesAt?: number;
  /** When there is something to do: the next one is due or to be shown, or may change; ms since the epoch. `null`: there is nothing. Absent: nobody has looked. */
  readonly nextAt?: number | null;
}

/** The accounts of which anything is kept. */
export type ReadAccounts = () => Promise<Stored<readonly string[]>>;

/** The browser's notifications. They may be forbidden at any time. */
export interface Notifications {
  isGranted(): Promise<boolean>;
  /** Ids of ours that stand on the screen, or that the user has acted on since the worker started. */
  shown(): Promise<ReadonlySet<string>>;
  /** Rejects where it cannot be shown. */
  show(id: string, about: RemindedOf): Promise<void>;
  clear(id: string): Promise<void>;
}

/** What a notification tells of. */
export interface RemindedOf {
  readonly account: string;
  readonly cause: ReminderCause;
  /** In the order in which they are told; never empty. */
  readonly lines: readonly RemindedLine[];
  readonly language: Language | "auto";
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly zone: string;
}

export interface RemindedLine {
  readonly reminder: Reminder;
  /** `null`: no client, or one who is gone. */
  readonly client: string | null;
  /** `null`: not known, or not kept. */
  readonly subject: string | null;
}

/** The number on the extension's button. */
export interface Badge {
  set(count: number, language: Language | "auto"): Promise<void>;
}
