/**
 * Whoever has written something about conversations says so here: the queue of the account
 * reads them anew when it is next asked for, and Gmail tabs learn that there is something to
 * ask for, at once and then at most once a second.
 */
import type { AccountQueues } from "./account-queues.ts";
import type { GmailTabs, ReportProblem } from "./ports.ts";

export interface TouchQueuePorts {
  readonly queues: AccountQueues;
  readonly tabs: GmailTabs;
  /** Runs work after about a second, or never if the worker is killed before. */
  readonly later: (work: () => void) => void;
  readonly report: ReportProblem;
}

/** Call it after writing. */
export type TouchQueue = (account: string, threadIds: readonly string[]) => void;

export function createTouchQueue({ queues, tabs, later, report }: TouchQueuePorts): TouchQueue {
  /** Accounts of which tabs were told within the last second; `true`: there is more to tell. */
  const told = new Map<string, boolean>();

  function tell(account: string): void {
    told.set(account, false);
    tabs
      .tellQueue(account)
      .catch((error: unknown) => report(error instanceof Error ? error.name : "unknown", "tabs.tellQueue"));
    later(() => {
      const isMore = told.get(account) === true;
      told.delete(account);
      if (isMore) tell(account);
    });
  }

  return (account, threadIds) => {
    if (threadIds.length === 0) return;
    queues.touch(account, threadIds);
    if (told.has(account)) told.set(account, true);
    else tell(account);
  };
}
