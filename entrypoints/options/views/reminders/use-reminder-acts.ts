/** What can be done with a reminder; the toast takes it back. */
import { useMemo } from "preact/hooks";
import { useTranslation } from "../../../../components/translation.tsx";
import type { Reminder } from "../../../../lib/core/reminders/reminder.ts";
import { formatDayTime } from "../../../../lib/i18n/format.ts";
import { usePageActions } from "../../page-actions.ts";
import { useReminderWords } from "./use-reminder-words.ts";

export interface ReminderActs {
  /** Shows its conversation in Gmail. */
  readonly open: (reminder: Reminder) => void;
  /** @param until ms since the epoch */
  readonly later: (reminder: Reminder, until: number) => void;
  readonly done: (reminder: Reminder) => void;
}

export function useReminderActs(): ReminderActs {
  const t = useTranslation();
  const words = useReminderWords();
  const { call, tell, tellFailure } = usePageActions();
  return useMemo(() => {
    const settle = async ({ account, key }: Reminder, laterUntil: number | null): Promise<boolean> => {
      const answer = await call("reminder.settle", { account, key, laterUntil });
      if (!answer.ok) tellFailure(answer);
      return answer.ok;
    };
    const tellDone = (text: string, takeBack: () => Promise<boolean>) => {
      const undo = async () => {
        if (await takeBack()) tell({ kind: "done", text: t("done.undone") });
      };
      tell({ kind: "done", text, action: { label: t("action.undo"), run: () => void undo() } });
    };
    const open = async ({ account, threadId }: Reminder) => {
      if (threadId === undefined) return;
      const answer = await call("thread.open", { account, threadId });
      if (!answer.ok) tellFailure(answer);
    };
    const later = async (reminder: Reminder, until: number) => {
      const time = formatDayTime(until, words.language);
      if (await settle(reminder, until))
        tellDone(words("done.later", { time }), () => settle(reminder, reminder.dueAt));
    };
    const done = async (reminder: Reminder) => {
      if (await settle(reminder, null))
        tellDone(words("done.settled"), () => settle(reminder, reminder.dueAt));
    };
    return {
      open: (reminder) => void open(reminder),
      later: (reminder, until) => void later(reminder, until),
      done: (reminder) => void done(reminder),
    };
  }, [call, tell, tellFailure, t, words]);
}
