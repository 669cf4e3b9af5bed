/**
 * Leaves nothing of the user's in any store of the extension.
 *
 * The database comes last: a worker killed half-way leaves rules and clients
 * where they were, the request goes unanswered, and asking again does the rest.
 */
import { type Outcome, refusal } from "../core/shared/outcome.ts";
import type { AccountQueues } from "./account-queues.ts";
import type { Queue } from "./create-queue.ts";
import type { EverythingStore, GmailTabs, OtherStores, PaintCache } from "./ports.ts";

export interface ForgetEverythingPorts {
  readonly everything: EverythingStore;
  readonly others: OtherStores;
  readonly paint: PaintCache;
  readonly tabs: GmailTabs;
  readonly queue: Queue;
  readonly queues: AccountQueues;
  /** Switches that the browser keeps for us go back to what a fresh install has. */
  readonly setPageData: (isOn: boolean) => Promise<void>;
}

/** The revision of a database that holds nothing. */
const firstRevision = 0;

export function forgetEverything(ports: ForgetEverythingPorts): Promise<Outcome<{ revision: number }>> {
  return ports.queue(async () => {
    await ports.paint.forget();
    await ports.others.clear();
    const cleared = await ports.everything.clear();
    if (!cleared.ok) return refusal(cleared.failure.code, cleared.failure.params);
    ports.queues.forget();
    await ports.setPageData(true);
    await ports.tabs.tellChanged(firstRevision);
    return { ok: true, value: { revision: firstRevision } };
  });
}
