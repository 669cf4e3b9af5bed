/** A plain reference for reminders: it remembers what happened and works out from it who waits. */
import { defaultReminders, type ReminderSettings } from "../../lib/core/reminders/reminder-settings.ts";

export const promisedMs = 2 * 3_600_000;

export type Turn = "theirs" | "ours" | "unclear";

/** Of one wait: the mail that began it and what became of it. */
export interface Wait {
  readonly key: string;
  readonly thread: string;
  readonly due: number;
  /** Or the user is done with it. */
  answered: boolean;
  /** How often it was put off. */
  laters: number;
}

export class Reference {
  readonly waits: Wait[] = [];
  /** By conversation. */
  readonly mail = new Map<string, { newest: string; last: Turn | null }>();
  /** Our last answer of each conversation, and how it stood before. */
  private readonly answers = new Map<string, { id: string; newest: string; last: Turn | null }>();
  settings: ReminderSettings = { ...defaultReminders, notifies: true };

  newestOf(thread: string): string | undefined {
    return this.mail.get(thread)?.newest;
  }

  /** The wait that goes on. */
  current(thread: string): Wait | undefined {
    return this.mail.get(thread)?.last === "theirs" ? this.latest(thread) : undefined;
  }

  /** A mail is on its way: whoever may know of it may tell of it. */
  comes(thread: string, id: string, turn: Turn, at: number): void {
    const known = this.mail.get(thread) ?? { newest: id, last: null };
    this.mail.set(thread, known);
    if (turn === "ours") this.answers.set(thread, { id, ...known });
    else this.answers.delete(thread);
    known.newest = id;
    // What was not seen yet may have been the answer: nothing older counts as waiting.
    if (turn !== "theirs" || known.last === "theirs") return;
    this.waits.push({
      key: `answer:${thread}:${id}`,
      thread,
      due: at + promisedMs,
      answered: false,
      laters: 0,
    });
  }

  /** Our last answer is thrown away: whom it answered waits again. @returns its id; `undefined`: there is none */
  goes(thread: string): string | undefined {
    const answer = this.answers.get(thread);
    const wait = this.latest(thread);
    if (answer?.last === "theirs" && wait !== undefined) wait.answered = false;
    return answer?.id;
  }

  /** That was kept. */
  went(thread: string): void {
    const answer = this.answers.get(thread);
    if (answer !== undefined) this.mail.set(thread, { newest: answer.newest, last: answer.last });
    this.answers.delete(thread);
  }

  /** It was kept: nobody may tell any more of what it answers. */
  came(thread: string, turn: Turn): void {
    const known = this.mail.get(thread);
    const wait = this.latest(thread);
    if (turn === "ours" && wait !== undefined) wait.answered = true;
    if (known !== undefined) known.last = turn;
  }

  /** Whoever writes next waits from then on. */
  done(thread: string): void {
    const known = this.mail.get(thread);
    const wait = this.current(thread);
    if (known === undefined || wait === undefined) return;
    wait.answered = true;
    known.last = null;
  }

  isQuiet(at: number): boolean {
    const { quietHours } = this.settings;
    if (quietHours === null) return false;
    const { from, until } = quietHours;
    const minute = Math.floor((at % 86_400_000) / 60_000);
    return from < until ? minute >= from && minute < until : minute >= from || minute < until;
  }

  private latest(thread: string): Wait | undefined {
    return this.waits.findLast((wait) => wait.thread === thread);
  }
}
