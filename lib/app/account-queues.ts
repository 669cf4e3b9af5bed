/**
 * The queues of the accounts that were asked for, each for itself: an account is answered
 * from its own stores and never from what is kept of another.
 */
import { noImpersonation } from "../core/clients/impersonation/check-sender.ts";
import type { QueueEntry } from "../core/queue/queue-entry.ts";
import { ownPeople } from "../core/settings/own-people.ts";
import { whyOff } from "../core/settings/settings.ts";
import type { Outcome } from "../core/shared/outcome.ts";
import { AccountQueue, type AccountQueuePorts } from "./account-queue.ts";
import { createQueue, type Queue } from "./create-queue.ts";
import type { ReportProblem, SeenMessageStore } from "./ports.ts";
import type { PresentState } from "./present-state.ts";
import { readContacts } from "./read-contacts.ts";

export interface AccountQueuesPorts extends AccountQueuePorts {
  readonly state: PresentState;
  readonly seen: SeenMessageStore;
  readonly report: ReportProblem;
}

export interface AskedQueue {
  readonly revision: number;
  /** What is to be worked on first comes first; none while the account is not painted. */
  readonly entries: readonly QueueEntry[];
  /** When a list of the inbox was seen last, ms since the epoch; `null`: never, or the account is not painted. */
  readonly asOf: number | null;
  /** When time alone may change the entries, ms since the epoch; `null`: it does not. */
  readonly holdsUntil: number | null;
}

export interface AccountQueues {
  /** As it is now; whoever asks waits until it is known. */
  load(account: string): Promise<Outcome<AskedQueue>>;
  /** Something was written about these conversations. */
  touch(account: string, threadIds: readonly string[]): void;
  /** Stored mail was removed or altered in some other way. */
  forget(): void;
}

/** Accounts whose queue stays in memory; people have one or two. */
const mostAccounts = 3;

interface Kept {
  readonly queue: AccountQueue;
  /** Those who ask take turns, each finding what the one before made. */
  readonly turns: Queue;
}

export function createAccountQueues(ports: AccountQueuesPorts): AccountQueues {
  /** The account asked for last is the last one. */
  const kept = new Map<string, Kept>();

  function keptFor(account: string): Kept {
    const known = kept.get(account) ?? { queue: new AccountQueue(ports, account), turns: createQueue() };
    kept.delete(account);
    kept.set(account, known);
    const [oldest] = kept.keys();
    if (kept.size > mostAccounts && oldest !== undefined) kept.delete(oldest);
    return known;
  }

  return {
    load(account) {
      const { queue, turns } = keptFor(account);
      return turns(() => loadQueue(ports, account, queue));
    },
    touch: (account, threadIds) => kept.get(account)?.queue.touch(threadIds),
    forget: () => kept.clear(),
  };
}

async function loadQueue(
  ports: AccountQueuesPorts,
  account: string,
  queue: AccountQueue,
): Promise<Outcome<AskedQueue>> {
  const { state, clock } = ports;
  const present = await state.settings();
  if (!present.ok) return present;
  const { settings, revision } = present.value;
  if (whyOff(settings, account, clock.now()) !== null)
    return { ok: true, value: { revision, entries: [], asOf: null, holdsUntil: null } };
  const rules = await state.rules(present.value);
  if (!rules.ok) return rules;
  const own = ownPeople(settings, account);
  const contacts = await readContacts(ports, rules.value.compiled, account, own);
  // Rows of the queue show no warnings, and to look for them takes a fifth of a decision.
  const compiled = { ...rules.value.compiled, impersonation: noImpersonation };
  const frame = { compiled, revision: rules.value.revision, own, contacts };
  const now = await queue.bringUpToDate(frame);
  return now.ok ? { ok: true, value: { revision: frame.revision, ...now.value } } : now;
}
