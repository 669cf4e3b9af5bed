/** What the queue asks of the background, and what each act comes to, in words, with the way back. */
import type { QueueItem } from "../../components/queue-content.ts";
import { subjectOf } from "../../components/queue-row.tsx";
import type { Priority } from "../../lib/core/rules/rule-set.ts";
import type { Language } from "../../lib/core/settings/settings.ts";
import type { Outcome } from "../../lib/core/shared/outcome.ts";
import { formatDayTime } from "../../lib/i18n/format.ts";
import type { QueueWords } from "../../lib/i18n/queue/translate-queue.ts";
import type { QueueCall } from "../../lib/messaging/call.ts";
import type { Request } from "../../lib/messaging/protocol.ts";
import type { LoadRows } from "./queue-shelf.ts";

/** What an act came to. `undo`: takes it back; `null`: there is nothing to take back. */
export interface QueueDone {
  readonly text: string;
  readonly isFailure: boolean;
  readonly undo: (() => Promise<QueueDone>) | null;
}

/** Times in ms since the epoch. */
export interface QueueDesk {
  readonly load: LoadRows;
  done(item: QueueItem, now: number): Promise<QueueDone>;
  later(item: QueueItem, until: number, now: number): Promise<QueueDone>;
  remind(item: QueueItem, at: number | null): Promise<QueueDone>;
  pin(item: QueueItem, priority: Priority | null): Promise<QueueDone>;
  /** The moment that these words mean; `null`: none, or no answer came. */
  readWhen(text: string): Promise<number | null>;
}

/** Rows of one answer. */
const rowsAtOnce = 50;

/** `words`: in the language of the moment. */
export function createQueueDesk(account: string, call: QueueCall, words: () => QueueWords): QueueDesk {
  const language = (): Language => words().language;
  const failed = (code: string): QueueDone => {
    const text = words().byCode(`queue.failed.${code}`, {}) ?? words()("queue.failed.act");
    return { text, isFailure: true, undo: null };
  };
  const told = <T>(answer: Outcome<T>, text: () => string, back: (value: T) => Promise<Outcome<unknown>>) => {
    if (!answer.ok) return failed(answer.code);
    const undo = async (): Promise<QueueDone> => {
      const undone = await back(answer.value);
      if (!undone.ok) return failed(undone.code);
      return { text: words()("queue.did.undone"), isFailure: false, undo: null };
    };
    return { text: text(), isFailure: false, undo };
  };
  const mark = async (
    item: QueueItem,
    change: Request<"thread.mark">["change"],
    text: () => string,
  ): Promise<QueueDone> => {
    const { threadId } = item;
    const answer = await call("thread.mark", { account, threadId, change });
    return told(answer, text, ({ before }) => call("thread.mark", { account, threadId, change: before }));
  };
  const what = (item: QueueItem) => ({ what: subjectOf(words(), item) });
  const at = (time: number) => ({ date: formatDayTime(time, language()) });

  return {
    async load(filter, start) {
      const question = { account, filter, start, limit: rowsAtOnce, language: language() };
      const answer = await call("queue.load", question);
      return answer.ok ? answer.value : null;
    },
    done: (item, now) =>
      mark(item, { done: { at: now, messageId: item.messageId } }, () =>
        words()("queue.did.done", what(item)),
      ),
    later: (item, until, now) =>
      mark(item, { later: { at: now, messageId: item.messageId, until } }, () =>
        words()("queue.did.later", { ...what(item), ...at(until) }),
      ),
    pin: (item, priority) =>
      mark(item, { pin: priority === null ? null : { priority, until: null } }, () =>
        priority === null
          ? words()("queue.did.unpin", what(item))
          : words()("queue.did.pin", { ...what(item), priority: words()(`priority.${priority}`) }),
      ),
    async remind(item, time) {
      const { threadId } = item;
      const answer = await call("reminder.own", { account, threadId, at: time });
      const text = () =>
        time === null
          ? words()("queue.did.noReminder", what(item))
          : words()("queue.did.remind", { ...what(item), ...at(time) });
      return told(answer, text, ({ before }) => call("reminder.own", { account, threadId, at: before }));
    },
    async readWhen(text) {
      const answer = await call("when.read", { text, language: language() });
      return answer.ok ? answer.value.at : null;
    },
  };
}
